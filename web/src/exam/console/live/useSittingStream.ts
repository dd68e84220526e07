import { onScopeDispose, shallowReactive, watch } from 'vue'
import { useSession } from '../../../access/session'
import { useClient } from '../../../shared/api/useClient'
import { SittingStream, type Watched } from './sittingStream'

/** The figures of a sitting while the page is there; after a new sign-in they go on. */
export function useSittingStream(sittingId: string): Watched {
  const client = useClient()
  const { state } = useSession()
  const watched = shallowReactive<Watched>({ line: 'opening', live: null, trouble: null, heardAt: null })
  const parts = {
    client,
    now: () => performance.now(),
    later: (work: () => void, millis: number) => {
      const timer = setTimeout(work, millis)
      return () => clearTimeout(timer)
    },
    random: Math.random,
  }
  const stream = new SittingStream(`/sittings/${sittingId}/live/events`, parts, watched)
  stream.start()
  watch(
    () => state.asking,
    (asking) => {
      if (!asking && watched.line === 'over') stream.start()
    },
  )
  /** The browser knows of a lost or found network before the line does. */
  const again = (): void => {
    if (watched.line !== 'over') stream.start()
  }
  window.addEventListener('offline', again)
  window.addEventListener('online', again)
  onScopeDispose(() => {
    window.removeEventListener('offline', again)
    window.removeEventListener('online', again)
    stream.stop()
  })
  return watched
}

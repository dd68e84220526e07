import { getCurrentScope, onScopeDispose, shallowReactive } from 'vue'
import type { Reply, Timing, Trouble } from './api/reply'

export interface Loaded<T> {
  /** The newest that was heard; stays while more is asked for. */
  data: T | null
  timing: Timing | null
  trouble: Trouble | null
  busy: boolean
  readonly reload: () => Promise<void>
}

/** What a page shows of one question to the server; asked again when a lost network is back. */
export function useLoad<T extends object>(ask: () => Promise<Reply<T>>): Loaded<T> {
  let asked = 0
  const loaded: Loaded<T> = shallowReactive<Loaded<T>>({
    data: null,
    timing: null,
    trouble: null,
    busy: false,
    reload: async () => {
      const mine = ++asked
      loaded.busy = true
      const reply = await ask()
      if (mine !== asked) return
      loaded.busy = false
      loaded.trouble = reply.kind === 'ok' ? null : reply.trouble
      if (reply.kind === 'ok') Object.assign(loaded, { data: reply.body, timing: reply.timing })
    },
  })
  void loaded.reload()
  if (getCurrentScope()) {
    const again = (): void => {
      if (loaded.trouble?.code === 'phone.network') void loaded.reload()
    }
    window.addEventListener('online', again)
    onScopeDispose(() => {
      window.removeEventListener('online', again)
    })
  }
  return loaded
}

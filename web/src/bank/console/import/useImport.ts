import { onScopeDispose, shallowReactive } from 'vue'
import type { Client } from '../../../shared/api/client'
import type { Trouble } from '../../../shared/api/reply'
import { importOf, type Import } from './imports'

const AGAIN_MILLIS = 700

export interface WatchedImport {
  now: Import | null
  trouble: Trouble | null
  /** Asks at once. */
  readonly reload: () => Promise<void>
  /** What the server has just said of it. */
  readonly heard: (now: Import) => void
}

/** Whether the server is at work, so that it will say something else soon. */
export function isUnderWay({ state }: Pick<Import, 'state'>): boolean {
  return state === 'receiving' || state === 'reading'
}

/** An import, asked for again and again while its file is being read. It lives on the server, so a reload loses nothing. */
export function useImport(
  client: Pick<Client, 'ask'>,
  importId: string,
  later: (run: () => void, millis: number) => ReturnType<typeof setTimeout> = setTimeout,
): WatchedImport {
  let timer: ReturnType<typeof setTimeout> | undefined
  let over = false

  const watched: WatchedImport = shallowReactive<WatchedImport>({
    now: null,
    trouble: null,
    heard: (now: Import) => {
      watched.now = now
      watched.trouble = null
      follow()
    },
    reload: async () => {
      const reply = await importOf(client, importId)
      if (over) return
      if (reply.kind === 'ok') {
        watched.heard(reply.body)
        return
      }
      watched.trouble = reply.trouble
      if (reply.kind === 'unreachable') follow()
    },
  })

  function follow(): void {
    clearTimeout(timer)
    const wanted = watched.now === null ? watched.trouble !== null : isUnderWay(watched.now)
    if (wanted && !over) timer = later(() => void watched.reload(), AGAIN_MILLIS)
  }

  onScopeDispose(() => {
    over = true
    clearTimeout(timer)
  })
  void watched.reload()
  return watched
}

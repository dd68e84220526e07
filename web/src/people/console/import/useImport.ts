import { onScopeDispose, shallowReactive } from 'vue'
import type { Client } from '../../../shared/api/client'
import type { Trouble } from '../../../shared/api/reply'
import { importOf, type PeopleImport } from '../api'

const AGAIN_MILLIS = 700

export interface WatchedImport {
  now: PeopleImport | null
  trouble: Trouble | null
  readonly reload: () => Promise<void>
  readonly heard: (now: PeopleImport) => void
}

/** Whether the server is at work on it. */
export function isUnderWay({ state }: Pick<PeopleImport, 'state'>): boolean {
  return state === 'reading' || state === 'committing'
}

/** An import, asked for again while the server is at work. It lives there, so a reload loses nothing. */
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
    heard: (now: PeopleImport) => {
      Object.assign(watched, { now, trouble: null })
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
    if (!over && (watched.now === null || isUnderWay(watched.now))) {
      timer = later(() => void watched.reload(), AGAIN_MILLIS)
    }
  }

  onScopeDispose(() => {
    over = true
    clearTimeout(timer)
  })
  void watched.reload()
  return watched
}

import { onScopeDispose, shallowReactive } from 'vue'
import type { Reply, Trouble } from '../../shared/api/reply'

const AGAIN_MILLIS = 700

export interface WatchedImport<T> {
  now: T | null
  trouble: Trouble | null
  /** Asks at once. */
  readonly reload: () => Promise<void>
  /** What the server has just said of it. */
  readonly heard: (now: T) => void
}

/**
 * An import, asked for again and again while the server is at work. It lives there, so a reload loses nothing.
 *
 * @param isUnderWay whether the server will say something else soon
 */
export function useImport<T extends object>(
  ask: () => Promise<Reply<T>>,
  isUnderWay: (now: T) => boolean,
  later: (run: () => void, millis: number) => ReturnType<typeof setTimeout> = setTimeout,
): WatchedImport<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  let over = false

  const watched: WatchedImport<T> = shallowReactive<WatchedImport<T>>({
    now: null,
    trouble: null,
    heard: (now: T) => {
      Object.assign(watched, { now, trouble: null })
      follow()
    },
    reload: async () => {
      const reply = await ask()
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

import { onScopeDispose, shallowReactive, watch } from 'vue'
import type { Reply, Trouble } from '../../../shared/api/reply'

export interface Later<T> {
  data: T | null
  trouble: Trouble | null
  /** What is shown is older than what is filled in. */
  stale: boolean
}

const PAUSE_MILLIS = 350

/**
 * Asks the server after each change, once the typing pauses; only the newest answer counts.
 *
 * @param asked what the answer depends on; null: nothing to ask
 */
export function useLater<T extends object>(
  asked: () => string | null,
  ask: () => Promise<Reply<T>>,
  later: (work: () => void, millis: number) => () => void = (work, millis) => {
    const timer = setTimeout(work, millis)
    return () => {
      clearTimeout(timer)
    }
  },
): Later<T> {
  const state: Later<T> = shallowReactive<Later<T>>({ data: null, trouble: null, stale: false })
  let turn = 0
  let cancel: () => void = () => undefined

  async function now(mine: number): Promise<void> {
    const reply = await ask()
    if (mine !== turn) return
    state.stale = false
    state.trouble = reply.kind === 'ok' ? null : reply.trouble
    if (reply.kind === 'ok') state.data = reply.body
  }

  watch(
    asked,
    (wanted) => {
      cancel()
      const mine = ++turn
      if (wanted === null) {
        Object.assign(state, { data: null, trouble: null, stale: false })
        return
      }
      state.stale = true
      cancel = later(() => void now(mine), PAUSE_MILLIS)
    },
    { immediate: true },
  )
  onScopeDispose(() => {
    turn += 1
    cancel()
  })
  return state
}

import { inject, type ComputedRef, type InjectionKey } from 'vue'
import type { Watched } from './sittingStream'

/** What the pages of a sitting share. */
export interface LiveSitting {
  readonly watched: Watched
  /** The server's clock in milliseconds; null before it was heard. */
  readonly now: ComputedRef<number | null>
}

export const liveKey: InjectionKey<LiveSitting> = Symbol('live sitting')

export function useLiveSitting(): LiveSitting {
  const live = inject(liveKey)
  if (live === undefined) throw new Error('no sitting is watched')
  return live
}

import type { OverseenSittings } from '../../shared/api/types'

export type OverseenSitting = OverseenSittings['items'][number]
export type SittingState = 'coming' | 'open' | 'over'

/** @param now the server's clock, as milliseconds */
export function stateOf({ opensAt, closesAt }: OverseenSitting, now: number): SittingState {
  if (now < Date.parse(opensAt)) return 'coming'
  return now < Date.parse(closesAt) ? 'open' : 'over'
}

export function countByState(sittings: readonly OverseenSitting[], now: number): Record<SittingState, number> {
  const counts = { coming: 0, open: 0, over: 0 }
  for (const sitting of sittings) counts[stateOf(sitting, now)] += 1
  return counts
}

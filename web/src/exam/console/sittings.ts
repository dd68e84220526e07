import type { OverseenSittings } from '../../shared/api/types'

export type OverseenSitting = OverseenSittings['items'][number]
export type SittingState = OverseenSitting['state']

export function countByState(sittings: readonly OverseenSitting[]): Record<SittingState, number> {
  const counts = { coming: 0, open: 0, closed: 0, cancelled: 0 }
  for (const { state } of sittings) counts[state] += 1
  return counts
}

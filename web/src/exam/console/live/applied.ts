import type { SittingLive } from '../../../shared/api/types'
import type { ServerEvent } from './serverEvents'

/**
 * The figures after an event of the stream: a `snapshot` replaces all, a `change` holds what changed, with whole units.
 *
 * @returns null when a change comes before any snapshot, and for events that carry no figures
 */
export function applied(live: SittingLive | null, { event, data }: ServerEvent): SittingLive | null {
  if (event === 'snapshot') return JSON.parse(data) as SittingLive
  if (event !== 'change' || live === null) return null
  const { units = [], ...rest } = JSON.parse(data) as Partial<SittingLive>
  const changed = new Map(units.map((unit) => [unit.unitId, unit]))
  return { ...live, ...rest, units: live.units.map((unit) => changed.get(unit.unitId) ?? unit) }
}

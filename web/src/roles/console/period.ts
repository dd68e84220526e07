import { day, moment } from '../../shared/words/formats'
import type { Grant } from './grants'
import { say } from './words/say'

/** The day of an instant in the zone of the screens. */
function dayOf(instant: string): string {
  return moment(instant).split(' ').slice(0, -1).join(' ')
}

/** 2026年11月1日 至 2027年1月31日; without an end, until it is ended. */
export function period({ from, lastDay, ended }: Grant): string {
  if (ended === undefined && lastDay === undefined) return say('period.open', { from: dayOf(from) })
  return say('period', { from: dayOf(from), until: ended === undefined ? day(lastDay ?? '') : dayOf(ended.at) })
}

import { say } from '../../words/say'
import type { UnitLawProgress } from '../../types'

export type Family = UnitLawProgress['laws'][number]['family']

export interface Sums {
  readonly bound: number
  readonly notBegun: number
  readonly done: number
  /** Laws that nobody can study yet. */
  readonly unreadable: number
}

/** Over all units that are shown; each person works in one of them. */
export function sums({ items, laws }: Pick<UnitLawProgress, 'items' | 'laws'>, family: Family): Sums {
  const units = items.filter((each) => each.family === family)
  const all = (of: (unit: (typeof units)[number]) => number): number => units.reduce((sum, unit) => sum + of(unit), 0)
  return {
    bound: all(({ bound }) => bound),
    notBegun: all(({ notBegun }) => notBegun),
    done: all(({ done }) => done),
    unreadable: laws.filter((law) => law.family === family && !law.readable).length,
  }
}

/** A share with both numbers. */
export function share(part: number, whole: number): string {
  return say('lists.rate', { percent: whole === 0 ? '0.0' : ((part * 100) / whole).toFixed(1), part, whole })
}

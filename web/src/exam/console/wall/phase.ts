import type { SittingLive } from '../../../shared/api/types'

/** What a wall screen counts down to: the opening, the closing, or nothing more. */
export interface Phase {
  readonly kind: 'coming' | 'open' | 'closing' | 'over'
  /** Until the next phase; null when nothing is counted down. */
  readonly leftMillis: number | null
}

type Times = Pick<SittingLive, 'state' | 'opensAt' | 'closesAt'>

/** @param now the server's clock in milliseconds; what it says comes before the state that was heard last */
export function phaseAt({ state, opensAt, closesAt }: Times, now: number): Phase {
  const [opens, closes] = [Date.parse(opensAt), Date.parse(closesAt)]
  if (now < opens) return { kind: 'coming', leftMillis: opens - now }
  if (now < closes) return { kind: 'open', leftMillis: closes - now }
  return { kind: state === 'over' ? 'over' : 'closing', leftMillis: null }
}

const DAY_MILLIS = 86_400_000

/** Whole days, and what is left of the last one. */
export function days(millis: number): { readonly days: number; readonly rest: number } {
  return { days: Math.floor(millis / DAY_MILLIS), rest: millis % DAY_MILLIS }
}

const ANNOUNCED_MINUTES = [30, 10, 5, 1]

/** The minutes that are said aloud when they are reached, none in between. */
export function announced(before: number | null, now: number | null): number | null {
  if (before === null || now === null) return null
  return ANNOUNCED_MINUTES.find((minutes) => before > minutes * 60_000 && now <= minutes * 60_000) ?? null
}

import { day } from '../shared/words/formats'
import type { CountedHours, Owed, OwedBrief } from './types'
import { say, type TrainingWord } from './words/say'

export const TONES = { met: 'ok-text filled-dot', open: 'warn-text', failed: 'danger-text filled-dot' } as const
export const STATE_TONES = { toConfirm: 'warn-text', valid: 'ok-text filled-dot', revoked: 'muted' } as const

/** 46.5 / 60 学时 */
export function ratio({ done, required, measuredIn }: OwedBrief): string {
  return say(`ratio.${measuredIn}`, { done: figure(done), required: figure(required) })
}

/** 还差 13.5 学时，12月31日前 */
export function missing({ missing: lacks, measuredIn, due }: OwedBrief): string {
  const amount = say(`amount.${measuredIn}`, { n: figure(lacks) })
  return due === undefined ? say('missing.term', { amount }) : say('missing.due', { amount, day: day(due) })
}

/** At most two decimal places, no zeros behind. */
export function figure(value: number): string {
  return String(Math.round(value * 100) / 100)
}

/** How much of what is owed is done, 0 to 1. */
export function share({ done, required }: OwedBrief): number {
  return required === 0 ? 1 : Math.min(1, done / required)
}

/** The hours a ring shows: those of a year, else any hours. */
export function ringOf(owed: readonly Owed[]): Owed | undefined {
  const hours = owed.filter(({ measuredIn }) => measuredIn === 'hours')
  return hours.find(({ from, to }) => from.slice(0, 4) === to?.slice(0, 4)) ?? hours[0]
}

/** What an entry says of itself: 180 分钟, or 7.5 学时. */
export function said({ minutes, hours }: Pick<CountedHours, 'minutes' | 'hours'>): string {
  if (minutes !== undefined) return say('minutes', { n: minutes })
  return say('amount.hours', { n: figure(hours ?? 0) })
}

/** Days from one day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

const EVIDENCE: readonly string[] = ['sheet', 'import', 'course', 'session', 'exam']

/** In words what kind of evidence stands behind an entry. */
export function evidence(of: readonly string[] | undefined): string {
  const kind = of?.[0]?.split(':')[0] ?? ''
  return EVIDENCE.includes(kind) ? say(`evidence.${kind}` as TrainingWord) : kind
}

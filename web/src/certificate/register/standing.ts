import { count } from '../../shared/words/formats'
import type { CertificateLine, CertificateState } from './api'
import { say } from './words/say'

const GOOD: readonly CertificateState[] = ['valid', 'renewed', 'reissued', 'inRenewal']
const TAKEN: readonly CertificateState[] = [
  'suspended',
  'expired',
  'voided',
  'revoked',
  'cancelled',
  'declined',
  'withdrawn',
]
const DAY = 86_400_000

/** The class of a state's word: good, taken away, or on its way. */
export function tone(state: CertificateState): string {
  if (GOOD.includes(state)) return 'ok-text'
  return TAKEN.includes(state) ? 'danger-text' : 'primary-text'
}

/** Whole days until the last day is over; below 0 when it is. */
export function daysLeft(validTo: string, today: string): number {
  return Math.round((Date.parse(validTo) - Date.parse(today)) / DAY)
}

/** Only said where it matters soon, or is over. */
export function nearEnd({ validTo, state }: Pick<CertificateLine, 'validTo' | 'state'>, today: string): string {
  if (validTo === undefined || (!GOOD.includes(state) && state !== 'expired')) return ''
  const days = daysLeft(validTo, today)
  if (days < 0) return say('daysOver', { n: -days, count: count(-days) })
  return days <= 90 ? say('daysLeft', { n: days }) : ''
}

/** The day here, as the server counts it. */
export function today(now: Date = new Date()): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(now)
}

import type { MyRenewals } from '../renewal/api'
import { say } from '../renewal/words/say'

export type Own = MyRenewals['items'][number]

const DAY = 86_400_000

/** Whole days until the last day is over; below 0 when it is. */
function daysLeft(own: Own, on: string): number {
  return Math.round((Date.parse(own.validity.to) - Date.parse(on)) / DAY)
}

export function left(own: Own, on: string): string {
  const days = daysLeft(own, on)
  return days < 0 ? say('phone.over', { n: -days }) : say('phone.left', { n: days })
}

/** How much of the validity is still to come, 0 to 1. */
export function ring(own: Own, on: string): number {
  if (own.ended) return 0
  const whole = (Date.parse(own.validity.to) - Date.parse(own.validity.from)) / DAY + 1
  return Math.min(1, Math.max(0, (daysLeft(own, on) + 1) / whole))
}

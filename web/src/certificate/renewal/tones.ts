import type { Check, ReviewLine } from './api'

/** The class of a verdict's word. */
export function verdictTone(verdict: string): string {
  if (verdict === 'eligible') return 'ok'
  return verdict === 'refused' ? 'danger' : verdict === 'open' ? 'warn' : ''
}

export function stateTone(state: ReviewLine['state']): string {
  if (state === 'passed') return 'ok'
  return state === 'refused' || state === 'closed'
    ? 'danger'
    : state === 'objected' || state === 'returned'
      ? 'warn'
      : ''
}

export const MARKS: Readonly<Record<Check['verdict'], string>> = { met: '✓', open: '!', failed: '✗', noted: '·' }

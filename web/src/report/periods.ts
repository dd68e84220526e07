/** Kinds of periods, as the code of each is written: 2026, 2026-H1, 2026-Q3, 2026-11, or two days. */
export const KINDS = ['year', 'half', 'quarter', 'month', 'free'] as const
export type PeriodKind = (typeof KINDS)[number]

export interface Period {
  readonly kind: PeriodKind
  readonly year: number
  /** The half, quarter or month, from 1; 1 for a year. */
  readonly part: number
  readonly from: string
  readonly to: string
}

export function readPeriod(code: string, today: string): Period {
  const thisYear = Number(today.slice(0, 4))
  const none = { year: thisYear, part: 1, from: `${today.slice(0, 4)}-01-01`, to: today }
  const free = /^(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)$/.exec(code)
  if (free !== null) return { ...none, kind: 'free', from: free[1] ?? none.from, to: free[2] ?? none.to }
  const found = /^(\d{4})(?:-(H|Q)?(\d\d?))?$/.exec(code)
  if (found === null) return { ...none, kind: 'year' }
  const [, year, letter, part] = found
  const kind = part === undefined ? 'year' : letter === 'H' ? 'half' : letter === 'Q' ? 'quarter' : 'month'
  return { ...none, kind, year: Number(year), part: Number(part ?? 1) }
}

export function writePeriod({ kind, year, part, from, to }: Period): string {
  if (kind === 'free') return `${from}..${to}`
  if (kind === 'half') return `${String(year)}-H${String(Math.min(part, 2))}`
  if (kind === 'quarter') return `${String(year)}-Q${String(Math.min(part, 4))}`
  if (kind === 'month') return `${String(year)}-${String(part).padStart(2, '0')}`
  return String(year)
}

export function parts(kind: PeriodKind): readonly number[] {
  const count = kind === 'half' ? 2 : kind === 'quarter' ? 4 : kind === 'month' ? 12 : 0
  return Array.from({ length: count }, (_, index) => index + 1)
}

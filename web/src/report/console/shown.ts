import { count, day } from '../../shared/words/formats'
import { language } from '../../shared/words/words'
import { readPeriod } from '../periods'
import type { FigureInfo, FigureValue } from '../reportApi'
import { say } from './words/say'

const AMOUNT = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 2 })
const RATE = new Intl.NumberFormat('zh-CN', { minimumFractionDigits: 1, maximumFractionDigits: 2 })

/** As people read it: 1,008 · 90.0 % · 62.5; a dash for a share of nothing. */
export function shownValue(info: FigureInfo, value: FigureValue | undefined): string {
  if (value?.value === undefined) return '–'
  if (info.kind === 'rate') return `${RATE.format(value.value)} %`
  return info.kind === 'count' ? count(value.value) : AMOUNT.format(value.value)
}

/** In the language of the screen. */
export function nameOf({ chinese, english }: FigureInfo): string {
  return language.value === 'en' ? english : chinese
}

/** 2026年, 2026年第3季度, 2026年1月1日 至 2026年3月31日 */
export function periodName(code: string): string {
  const { kind, year, part, from, to } = readPeriod(code, '')
  if (kind === 'free') return say('period.span', { from: day(from), to: day(to) })
  const name = say('period.ofYear', { year })
  return kind === 'year' ? name : say('period.partOf', { year: name, part: say(`part.${kind}`, { n: part }) })
}

/** Both numbers of a share: 1,008 / 1,120; hours are kept in hundredths. */
export function shownShare(info: FigureInfo, value: FigureValue | undefined): string {
  if (value?.denominator === undefined) return ''
  const above = info.kind === 'average' ? AMOUNT.format(value.numerator / 100) : count(value.numerator)
  return `${above} / ${count(value.denominator)}`
}

/** How much more or less than before: +12, −3.5, −12.07 points of a share; empty when either is not there. */
export function shownChange(info: FigureInfo, now: FigureValue | undefined, before: FigureValue | undefined): string {
  if (now?.value === undefined || before?.value === undefined) return ''
  const change = now.value - before.value
  const amount = change === 0 ? '±0' : (change > 0 ? '+' : '−') + AMOUNT.format(Math.abs(change))
  return info.kind === 'rate' ? say('change.points', { n: amount }) : amount
}

type Counted = 'people' | 'times' | 'cards' | 'sessions' | 'cases'

const COUNTED: Readonly<Record<FigureInfo['ledger'], Counted>> = {
  hours: 'people',
  exams: 'times',
  certificates: 'cards',
  study: 'times',
  duties: 'cases',
}
const OTHERS: Readonly<Partial<Record<string, Counted>>> = {
  'certificates.officers': 'people',
  'certificates.covered': 'people',
  'certificates.events': 'cases',
  'study.sessions': 'sessions',
  'study.meetings': 'sessions',
  'study.studied': 'sessions',
}

/** What a figure is counted in; nothing for a share, which says so itself. */
export function unitOf({ figure, kind, ledger }: FigureInfo): string {
  if (kind === 'rate') return ''
  return say(`in.${kind === 'count' ? (OTHERS[figure] ?? COUNTED[ledger]) : 'hours'}`)
}

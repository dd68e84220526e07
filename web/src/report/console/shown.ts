import { count } from '../../shared/words/formats'
import type { FigureInfo, FigureValue } from '../reportApi'

const AMOUNT = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 2 })
const RATE = new Intl.NumberFormat('zh-CN', { minimumFractionDigits: 1, maximumFractionDigits: 2 })

/** As people read it: 1,008 · 90.0 % · 62.5; a dash for a share of nothing. */
export function shownValue(info: FigureInfo, value: FigureValue | undefined): string {
  if (value?.value === undefined) return '–'
  if (info.kind === 'rate') return `${RATE.format(value.value)} %`
  return info.kind === 'count' ? count(value.value) : AMOUNT.format(value.value)
}

/** Both numbers of a share: 1,008 / 1,120; hours are kept in hundredths. */
export function shownShare(info: FigureInfo, value: FigureValue | undefined): string {
  if (value?.denominator === undefined) return ''
  const above = info.kind === 'average' ? AMOUNT.format(value.numerator / 100) : count(value.numerator)
  return `${above} / ${count(value.denominator)}`
}

/** How much more or less than before: +12, −3.5; empty when either is not there or nothing changed. */
export function shownChange(now: FigureValue | undefined, before: FigureValue | undefined): string {
  if (now?.value === undefined || before?.value === undefined) return ''
  const change = now.value - before.value
  return change === 0 ? '±0' : (change > 0 ? '+' : '−') + AMOUNT.format(Math.abs(change))
}

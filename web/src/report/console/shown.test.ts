import { describe, expect, it } from 'vitest'
import type { FigureInfo } from '../reportApi'
import { periodName, shownChange, unitOf } from './shown'

const figure = (part: Partial<FigureInfo>): FigureInfo => ({
  figure: 'hours.bound',
  ledger: 'hours',
  kind: 'count',
  chinese: '应达标人数',
  english: 'Bound',
  says: '',
  saysEnglish: '',
  ...part,
})

describe('a figure of a report', () => {
  it('names what it is counted in', () => {
    expect(unitOf(figure({}))).toBe('人')
    expect(unitOf(figure({ figure: 'exams.sat', ledger: 'exams' }))).toBe('人次')
    expect(unitOf(figure({ figure: 'certificates.inForce', ledger: 'certificates' }))).toBe('本')
    expect(unitOf(figure({ figure: 'hours.sum', kind: 'amount' }))).toBe('学时')
    expect(unitOf(figure({ figure: 'hours.rate', kind: 'rate' }))).toBe('')
  })

  it('says in points how a share changed, and plainly how a count did', () => {
    const [now, then] = [
      { figure: 'x', value: 87.93, numerator: 51 },
      { figure: 'x', value: 100, numerator: 58 },
    ]
    expect(shownChange(figure({ kind: 'rate' }), now, then)).toBe('−12.07 个百分点')
    expect(shownChange(figure({}), { ...now, value: 7 }, { ...then, value: 7 })).toBe('±0')
  })

  it('tells its period in words', () => {
    expect(periodName('2026')).toBe('2026年')
    expect(periodName('2026-Q3')).toBe('2026年第3季度')
    expect(periodName('2026-01-01..2026-03-31')).toBe('2026年1月1日 至 2026年3月31日')
  })
})

import { describe, expect, it } from 'vitest'
import { parts, readPeriod, writePeriod } from './periods'

const TODAY = '2026-11-22'

describe('periods', () => {
  it.each(['2026', '2026-H1', '2025-Q4', '2026-03', '2026-01-05..2026-03-31'])(
    '%s is read as it is written',
    (code) => {
      expect(writePeriod(readPeriod(code, TODAY))).toBe(code)
    },
  )

  it('what is no period is this year', () => {
    expect(writePeriod(readPeriod('soon', TODAY))).toBe('2026')
  })

  it('a part that the kind does not have becomes its last', () => {
    expect(writePeriod({ ...readPeriod('2026-11', TODAY), kind: 'quarter' })).toBe('2026-Q4')
    expect(parts('year')).toEqual([])
  })
})

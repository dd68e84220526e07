import { describe, expect, it } from 'vitest'
import { left, ring, type Own } from './own'

const own: Own = {
  certificateId: 'c',
  kind: 'enforcement',
  validity: { from: '2024-01-01', to: '2026-12-31' },
  ended: false,
  suspended: false,
  verdict: 'eligible',
  checks: [],
}

describe('the ring of a validity', () => {
  it('is whole on the first day, nearly empty on the last, and empty afterwards', () => {
    expect(ring(own, '2024-01-01')).toBe(1)
    expect(ring(own, '2026-12-31')).toBeCloseTo(1 / 1096, 6)
    expect(ring(own, '2027-01-05')).toBe(0)
    expect(ring({ ...own, ended: true }, '2024-06-01')).toBe(0)
  })

  it('says the days left, and those since the end', () => {
    expect(left(own, '2026-11-22')).toContain('39')
    expect(left(own, '2027-01-05')).toContain('5')
  })
})

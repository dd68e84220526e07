import { describe, expect, it } from 'vitest'
import { offered } from './steps'
import { daysLeft, nearEnd, today } from './standing'

const certificate = { possible: ['suspended', 'inspected', 'lost', 'renewalOpened', 'withdrawn'] } as const

describe('the steps that are offered', () => {
  it('are those of the role, never those of a renewal', () => {
    expect(offered(certificate, (operation) => operation === 'decideOnCertificate')).toEqual(['inspected', 'suspended'])
    expect(offered(certificate, (operation) => operation === 'reportOnCertificate')).toEqual(['lost', 'withdrawn'])
    expect(offered(certificate, () => false)).toEqual([])
  })
})

describe('the last day', () => {
  it('is counted in whole days', () => {
    expect(daysLeft('2026-11-22', '2026-11-22')).toBe(0)
    expect(daysLeft('2027-01-01', '2026-11-22')).toBe(40)
    expect(today(new Date('2026-11-21T16:30:00Z'))).toBe('2026-11-22')
  })

  it('is said when it is near or over, and only of what is good', () => {
    expect(nearEnd({ validTo: '2027-01-01', state: 'valid' }, '2026-11-22')).toContain('40')
    expect(nearEnd({ validTo: '2028-01-01', state: 'valid' }, '2026-11-22')).toBe('')
    expect(nearEnd({ validTo: '2026-11-01', state: 'expired' }, '2026-11-22')).toContain('21')
    expect(nearEnd({ validTo: '2026-12-01', state: 'revoked' }, '2026-11-22')).toBe('')
  })
})

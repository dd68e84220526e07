import { describe, expect, it } from 'vitest'
import { forceOf, today } from './force'

const newest = { versionId: 'c', passedOn: '2026-11-16', inForceSince: '2027-01-01', articles: 1 }
const now = { versionId: 'b', passedOn: '2026-06-15', inForceSince: '2026-08-01', articles: 1 }
const first = { versionId: 'a', passedOn: '2025-03-18', inForceSince: '2025-05-01', articles: 1 }

describe('whether a version of a law counts', () => {
  it('tells the one in force from those before and after it', () => {
    const all = [newest, now, first]
    expect(all.map((each) => forceOf(each, all, '2026-11-22'))).toEqual(['coming', 'inForce', 'superseded'])
    expect(forceOf(newest, all, '2027-01-01')).toBe('inForce')
  })

  it('says so where a text names no day, or another law ended it', () => {
    const silent = { versionId: 'd', passedOn: '2020-01-01', articles: 1 }
    expect(forceOf(silent, [silent], '2026-11-22')).toBe('unknown')
    expect(forceOf({ ...now, repealedBy: '新法' }, [now], '2026-11-22')).toBe('repealed')
  })

  it('counts days in China', () => {
    expect(today(new Date('2026-11-21T16:30:00Z'))).toBe('2026-11-22')
  })
})

import { describe, expect, it } from 'vitest'
import { countsOf } from './counts'

describe('the counts of a campaign', () => {
  it('tell clear from unclear ones, and count who lacks two things in both', () => {
    const counts = countsOf([
      { state: 'open', level: 0, outcome: 'eligible', gaps: [], count: 268 },
      { state: 'open', level: 0, outcome: 'open', gaps: ['hours'], count: 30 },
      { state: 'returned', level: 0, outcome: 'open', gaps: ['hours', 'exam'], count: 1 },
      { state: 'objected', level: 1, outcome: 'eligible', gaps: [], count: 1 },
      { state: 'passed', level: 1, outcome: 'eligible', gaps: [], count: 9 },
      { state: 'refused', level: 0, outcome: 'refused', gaps: ['post'], count: 5 },
    ])
    expect(counts).toMatchObject({ all: 314, eligible: 268, unclear: 32, passed: 9, refused: 5, objected: 1 })
    expect(counts.gaps).toEqual([
      { topic: 'hours', count: 31 },
      { topic: 'exam', count: 1 },
    ])
  })
})

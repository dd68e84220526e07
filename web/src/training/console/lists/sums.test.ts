import { describe, expect, it } from 'vitest'
import { share, sums } from './sums'

describe('the sums over required lists', () => {
  const unit = { unitId: 'u', name: 'u', percent: 10 }
  const law = { law: '档案法', bound: 3, notBegun: 1, underWay: 1, done: 1 }

  it('are over the units of one family, and tell the laws that nobody can study', () => {
    const found = sums(
      {
        items: [
          { ...unit, family: 'staff', bound: 3, notBegun: 1, done: 1 },
          { ...unit, family: 'staff', bound: 2, notBegun: 2, done: 0 },
          { ...unit, family: 'leaders', bound: 9, notBegun: 9, done: 0 },
        ],
        laws: [
          { ...law, family: 'staff', readable: false },
          { ...law, family: 'staff', readable: true },
          { ...law, family: 'leaders', readable: false },
        ],
      },
      'staff',
    )
    expect(found).toEqual({ bound: 5, notBegun: 3, done: 1, unreadable: 1 })
  })

  it('are shares with both numbers, of nobody too', () => {
    expect(share(1, 3)).toContain('33.3')
    expect(share(0, 0)).toContain('0.0')
  })
})

import { describe, expect, it } from 'vitest'
import { announced, days, phaseAt } from './phase'

const times = { opensAt: '2026-11-22T01:00:00Z', closesAt: '2026-11-22T03:00:00Z' }
const at = (time: string) => Date.parse(`2026-11-22T${time}:00Z`)

describe('the wall screen', () => {
  it.each([
    ['00:59', 'coming', 60_000],
    ['01:00', 'open', 7_200_000],
    ['02:59', 'open', 60_000],
    ['03:00', 'closing', null],
  ] as const)('at %s it is %s', (time, kind, leftMillis) => {
    expect(phaseAt({ ...times, state: 'coming' }, at(time))).toEqual({ kind, leftMillis })
  })

  it('says that it is over only when nobody is at work any more', () => {
    expect(phaseAt({ ...times, state: 'over' }, at('03:01')).kind).toBe('over')
  })

  it('counts days apart from hours', () => {
    expect(days(2 * 86_400_000 + 5_000)).toEqual({ days: 2, rest: 5_000 })
  })

  it('speaks at 30, 10, 5 and 1 minutes only', () => {
    expect(announced(600_500, 600_000)).toBe(10)
    expect([announced(600_000, 599_500), announced(null, 600_000), announced(61_000, 60_500)]).toEqual([
      null,
      null,
      null,
    ])
  })
})

import { describe, expect, it } from 'vitest'
import { announcement, Remaining } from './remaining'

function atTime(): { clock: { now: number }; remaining: Remaining } {
  const clock = { now: 0 }
  return { clock, remaining: new Remaining(() => clock.now) }
}

describe('the remaining time', () => {
  it('is unknown before the server has said it', () => {
    expect(atTime().remaining.millis).toBeNull()
  })

  it('counts from the middle of the round trip, by the monotonic clock', () => {
    const { clock, remaining } = atTime()
    clock.now = 200
    remaining.learn(60_000, { sentAt: 0, receivedAt: 200 })
    expect(remaining.millis).toBe(59_900)
    clock.now = 10_200
    expect(remaining.millis).toBe(49_900)
  })

  it('is never negative', () => {
    const { clock, remaining } = atTime()
    remaining.learn(1_000, { sentAt: 0, receivedAt: 0 })
    clock.now = 5_000
    expect(remaining.millis).toBe(0)
  })

  it('does not jump when a slow answer says nothing new', () => {
    const { clock, remaining } = atTime()
    remaining.learn(60_000, { sentAt: 0, receivedAt: 20 })
    const before = remaining.millis
    clock.now = 4_000
    remaining.learn(57_500, { sentAt: 0, receivedAt: 4_000 })
    expect(remaining.millis).toBe((before ?? 0) - 4_000)
  })

  it('becomes surer with a quicker answer', () => {
    const { remaining } = atTime()
    remaining.learn(60_000, { sentAt: 0, receivedAt: 4_000 })
    remaining.learn(57_000, { sentAt: 4_000, receivedAt: 4_020 })
    expect(remaining.millis).toBe(57_000 + 4_010)
  })

  it('follows when time was granted, or the device slept', () => {
    const { remaining } = atTime()
    remaining.learn(60_000, { sentAt: 0, receivedAt: 10 })
    remaining.learn(660_000, { sentAt: 10, receivedAt: 2_000 })
    expect(Math.round((remaining.millis ?? 0) / 60_000)).toBe(11)
    remaining.learn(300_000, { sentAt: 2_000, receivedAt: 2_100 })
    expect(Math.round((remaining.millis ?? 0) / 60_000)).toBe(5)
  })

  it('has a bound after a reload without network, until the server speaks', () => {
    const { clock, remaining } = atTime()
    remaining.atMost(90_000)
    clock.now = 30_000
    expect([remaining.millis, remaining.exact]).toEqual([60_000, false])
    remaining.learn(20_000, { sentAt: 30_000, receivedAt: 30_000 })
    expect([remaining.millis, remaining.exact]).toEqual([20_000, true])
  })
})

describe('an announcement', () => {
  const minutes = (n: number): number => n * 60_000

  it.each([30, 10, 5, 1] as const)('is made at %i minutes', (at) => {
    expect(announcement(minutes(at) + 400, minutes(at) - 100)).toBe(at)
  })

  it('is made once', () => {
    expect(announcement(minutes(10), minutes(10) - 500)).toBeUndefined()
  })

  it('is not made in between', () => {
    expect(announcement(minutes(9), minutes(8))).toBeUndefined()
  })

  it('is only the last one when several were slept through', () => {
    expect(announcement(minutes(31), minutes(4))).toBe(5)
  })
})

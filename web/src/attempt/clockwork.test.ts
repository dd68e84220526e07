import { describe, expect, it } from 'vitest'
import { Clockwork } from './clockwork'
import { HandClock } from './testing/handClock'

function running() {
  const clock = new HandClock()
  const heard = { announced: [] as number[], silences: [] as number[], notes: [] as number[], ticks: 0 }
  const clockwork = new Clockwork({
    ...{ now: clock.now, later: clock.later },
    tick: () => (heard.ticks += 1),
    announce: (minutes) => heard.announced.push(minutes),
    silent: () => heard.silences.push(clock.now()),
    note: (millis) => heard.notes.push(millis),
  })
  clockwork.start()
  return { clock, clockwork, heard }
}

describe('the clockwork of an attempt', () => {
  it('announces 30, 10, 5 and 1 minutes and nothing else', async () => {
    const { clock, clockwork, heard } = running()
    clockwork.heard(31 * 60_000, { sentAt: 0, receivedAt: 0 })
    await clock.pass(31 * 60_000)
    expect(heard.announced).toEqual([30, 10, 5, 1])
    expect(clockwork.up).toBe(true)
  })

  it('asks after 45 seconds of silence', async () => {
    const { clock, clockwork, heard } = running()
    clockwork.heard(3_600_000, { sentAt: 0, receivedAt: 0 })
    await clock.pass(44_000)
    expect(heard.silences).toEqual([])
    await clock.pass(50_000)
    expect(heard.silences).toEqual([45_000, 90_000])
  })

  it('asks sooner while it does not know the time', async () => {
    const { clock, clockwork, heard } = running()
    clockwork.atMost(3_600_000)
    await clock.pass(17_000)
    expect(heard.silences).toEqual([8_000, 16_000])
  })

  it('writes the rest down now and then, not at every tick', async () => {
    const { clock, clockwork, heard } = running()
    clockwork.heard(3_600_000, { sentAt: 0, receivedAt: 0 })
    await clock.pass(30_000)
    expect(heard.notes).toHaveLength(4)
  })

  it('stops', async () => {
    const { clock, clockwork, heard } = running()
    await clock.pass(1_000)
    clockwork.stop()
    const { ticks } = heard
    await clock.pass(10_000)
    expect(heard.ticks).toBe(ticks)
  })
})

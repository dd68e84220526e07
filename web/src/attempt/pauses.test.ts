import { describe, expect, it } from 'vitest'
import { Pauses } from './pauses'
import { HandClock } from './testing/handClock'

async function lengths(
  pauses: Pauses,
  clock: HandClock,
  times: number,
  asked: number | null = null,
): Promise<number[]> {
  const found: number[] = []
  for (let time = 0; time < times; time++) {
    const from = clock.now()
    const ended: true[] = []
    void pauses.wait(asked).then(() => ended.push(true))
    while (ended.length === 0) await clock.pass(100)
    found.push(clock.now() - from)
  }
  return found
}

describe('pauses', () => {
  it('grow up to a limit', async () => {
    const clock = new HandClock()
    const pauses = new Pauses({ later: clock.later, random: () => 0.99999 })
    expect(await lengths(pauses, clock, 7)).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 20_000, 20_000])
  })

  it('are spread by chance over half their length', async () => {
    const clock = new HandClock()
    expect(await lengths(new Pauses({ later: clock.later, random: () => 0 }), clock, 2)).toEqual([500, 1_000])
  })

  it('are short again after success', async () => {
    const clock = new HandClock()
    const pauses = new Pauses({ later: clock.later, random: () => 0 })
    await lengths(pauses, clock, 3)
    pauses.forgive()
    expect(await lengths(pauses, clock, 1)).toEqual([500])
  })

  it('last at least as long as was asked for', async () => {
    const clock = new HandClock()
    const pauses = new Pauses({ later: clock.later, random: () => 0 })
    expect(await lengths(pauses, clock, 1, 30_000)).toEqual([30_500])
  })

  it('are cut short, unless they were asked for', async () => {
    const clock = new HandClock()
    const pauses = new Pauses({ later: clock.later, random: () => 0 })
    const ended: string[] = []
    void pauses.wait(null).then(() => ended.push('own'))
    pauses.cut()
    await clock.pass(0)
    void pauses.wait(9_000).then(() => ended.push('asked'))
    pauses.cut()
    await clock.pass(0)
    expect(ended).toEqual(['own'])
    pauses.stop()
    await clock.pass(0)
    expect(ended).toEqual(['own', 'asked'])
  })
})

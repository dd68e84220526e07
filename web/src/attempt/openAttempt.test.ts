import { describe, expect, it } from 'vitest'
import { HandClock, rest } from './testing/handClock'
import { busy } from './testing/network'
import { aServer, BELONGING, Phone } from './testing/phone'

const MINUTE = 60_000

describe('an answer', () => {
  it('is in the journal before the screen shows it', async () => {
    const phone = await Phone.working()
    const shown: unknown[] = []
    const keep = phone.journal.keep.bind(phone.journal)
    phone.journal.keep = async (...given) => {
      const entry = await keep(...given)
      shown.push(phone.attempt.state.answers['q1'])
      return entry
    }
    await phone.answer('q1', 'o1')
    expect(shown).toEqual([undefined])
    expect(phone.attempt.state.answers).toEqual({ q1: ['o1'] })
  })

  it('is “only on this phone” until the server has it', async () => {
    const phone = await Phone.working()
    phone.network.cut()
    await phone.answer('q1', 'o1')
    expect(phone.attempt.state).toMatchObject({ unsent: 1, savedAt: null })
    phone.network.mend()
    await phone.clock.pass(2_000)
    expect(phone.attempt.state).toMatchObject({ unsent: 0, savedAt: '2026-11-22T04:03:41Z' })
  })

  it('that could not be written is taken back, and said', async () => {
    const phone = await Phone.working()
    await phone.answer('q1', 'o1')
    const keep = phone.journal.keep.bind(phone.journal)
    phone.journal.keep = () => Promise.reject(new Error('the disk is full'))
    await phone.answer('q1', 'o2')
    expect(phone.attempt.state).toMatchObject({ unwritten: true, answers: { q1: ['o1'] } })
    expect(phone.attempt.chosen('q1')).toEqual(['o1'])
    phone.journal.keep = keep
    await phone.answer('q1', 'o3')
    expect(phone.attempt.state).toMatchObject({ unwritten: false, answers: { q1: ['o3'] } })
  })

  it('builds on the choice before it, however fast they follow', async () => {
    const phone = await Phone.working()
    void phone.attempt.choose('q3', ['o1'])
    expect(phone.attempt.chosen('q3')).toEqual(['o1'])
    await phone.answer('q3', ...phone.attempt.chosen('q3'), 'o2')
    expect(phone.server.answers).toEqual({ q3: ['o1', 'o2'] })
  })

  it('can be taken back', async () => {
    const phone = await Phone.working()
    await phone.answer('q1', 'o1')
    await phone.answer('q1')
    expect(phone.server.answers).toEqual({ q1: [] })
    expect(phone.attempt.state.answers).toEqual({ q1: [] })
  })
})

describe('a reload', () => {
  it('brings everything back, from the server and from the phone', async () => {
    const phone = await Phone.working()
    await phone.answer('q1', 'o1')
    phone.network.cut()
    await phone.answer('q2', 'o2')
    phone.attempt.flag('q2')
    phone.attempt.goTo(1)
    await rest()
    phone.network.mend()
    await phone.reload()
    expect(phone.attempt.state).toMatchObject({ view: 'working', index: 1, flagged: ['q2'] })
    expect(phone.server.answers).toEqual({ q1: ['o1'], q2: ['o2'] })
    expect(phone.server.epoch).toBe(1)
  })

  it('works without network, and says that the time is only a bound', async () => {
    const phone = await Phone.working()
    await phone.answer('q1', 'o1')
    await phone.clock.pass(10 * MINUTE)
    phone.network.cut()
    await phone.reload()
    expect(phone.attempt.state).toMatchObject({ view: 'working', answers: { q1: ['o1'] }, exact: false })
    expect(phone.attempt.state.remainingMillis).toBeLessThanOrEqual(80 * MINUTE + 10_000)
    await phone.answer('q2', 'o2')
    phone.network.mend()
    await phone.clock.pass(MINUTE)
    expect(phone.server.answers).toEqual({ q1: ['o1'], q2: ['o2'] })
    expect(phone.attempt.state.exact).toBe(true)
  })

  it('in the middle of a submission goes on submitting', async () => {
    const phone = await Phone.working()
    phone.network.cut()
    await phone.answer('q1', 'o1')
    void phone.attempt.submit()
    await rest()
    await phone.reload()
    expect(phone.attempt.state.view).toBe('submitting')
    phone.network.mend()
    await phone.clock.pass(30_000)
    expect(phone.attempt.state).toMatchObject({ view: 'submitted', submitted: { receipt: 'submission' } })
    expect(phone.server.answers).toEqual({ q1: ['o1'] })
  })

  it('after the submission shows the receipt, even without network', async () => {
    const phone = await Phone.working()
    await phone.attempt.submit()
    phone.network.cut()
    await phone.reload()
    expect(phone.attempt.state).toMatchObject({ view: 'submitted', submitted: { receipt: 'submission' } })
  })
})

describe('a fresh device', () => {
  it('asks before it takes over, and then has all that was saved', async () => {
    const server = aServer()
    const first = await Phone.working(server)
    await first.answer('q1', 'o1')
    const second = await Phone.unpacked(server)
    await second.enter()
    expect(second.attempt.state).toMatchObject({ view: 'elsewhere', superseded: false, leftOver: [] })
    expect(server.epoch).toBe(1)
    await second.attempt.takeOver(false)
    expect(second.attempt.state).toMatchObject({ view: 'working', answers: { q1: ['o1'] } })
    await second.answer('q2', 'o2')
    expect(server.answers).toEqual({ q1: ['o1'], q2: ['o2'] })
  })

  it('without network tries again until it can ask', async () => {
    const server = aServer()
    await Phone.working(server)
    const second = await Phone.unpacked(server)
    second.network.cut()
    await second.enter()
    expect(second.attempt.state).toMatchObject({ view: 'unreachable', trouble: { code: 'phone.network' } })
    second.network.mend()
    await second.clock.pass(2_000)
    expect(second.attempt.state.view).toBe('elsewhere')
  })

  it('whose taking over failed halfway can ask again', async () => {
    const server = aServer()
    await Phone.working(server)
    const second = await Phone.unpacked(server)
    await second.enter()
    second.network.fate = (call) => (call === 'takeOver' ? 'reply lost' : 'arrives')
    await second.attempt.takeOver(false)
    expect(second.attempt.state).toMatchObject({ view: 'elsewhere', busy: false, trouble: { code: 'phone.network' } })
    second.network.mend()
    await second.attempt.takeOver(false)
    expect(second.attempt.state).toMatchObject({ view: 'working', trouble: null })
  })
})

describe('a device that was superseded', () => {
  async function superseded() {
    const server = aServer()
    const first = await Phone.working(server)
    await first.answer('q1', 'o1')
    first.network.cut()
    await first.answer('q2', 'o2')
    const second = await Phone.unpacked(server)
    await second.enter()
    await second.attempt.takeOver(false)
    await second.answer('q3', 'o1')
    first.network.mend()
    await first.clock.pass(5_000)
    return { server, first, second }
  }

  it('stops, and names the answers of its own that do not count', async () => {
    const { server, first } = await superseded()
    expect(first.attempt.state).toMatchObject({ view: 'elsewhere', superseded: true })
    expect(first.attempt.state.leftOver).toMatchObject([{ questionId: 'q2', optionIds: ['o2'] }])
    expect(server.answers).toEqual({ q1: ['o1'], q3: ['o1'] })
    await first.answer('q4', 'o1')
    expect(server.answers).not.toHaveProperty('q4')
  })

  it('goes on when its candidate wants so, with its own answers', async () => {
    const { server, first } = await superseded()
    await first.attempt.takeOver(true)
    await rest()
    expect(first.attempt.state.view).toBe('working')
    expect(server.answers).toEqual({ q1: ['o1'], q2: ['o2'], q3: ['o1'] })
  })

  it('goes on without them when they are not wanted', async () => {
    const { server, first } = await superseded()
    await first.attempt.takeOver(false)
    await first.answer('q5', 'o1')
    expect(server.answers).toEqual({ q1: ['o1'], q3: ['o1'], q5: ['o1'] })
  })

  it('hears of it by its heartbeat although it has nothing to send', async () => {
    const server = aServer()
    const first = await Phone.working(server)
    await first.answer('q1', 'o1')
    server.takeOver()
    await first.clock.pass(MINUTE)
    expect(first.attempt.state).toMatchObject({ view: 'elsewhere', superseded: true })
  })

  it('hears of it before its first answer as well', async () => {
    const server = aServer()
    const first = await Phone.working(server)
    server.takeOver()
    await first.clock.pass(MINUTE)
    expect(first.attempt.state.view).toBe('elsewhere')
  })
})

describe('another tab', () => {
  it('of somebody else’s attempt is not opened', async () => {
    const phone = await Phone.working()
    await phone.journal.begin(phone.server.attempt(), { ...BELONGING, personId: 'somebody else' })
    await phone.reload()
    expect(phone.attempt.state).toMatchObject({ view: 'failed', trouble: { code: 'phone.other-person' } })
  })
})

describe('whatever the network does', () => {
  /** A small generator, so that a failing walk can be walked again. */
  function dice(seed: number): (sides: number) => number {
    let state = seed
    return (sides) => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
      return Math.floor((state / 2_147_483_648) * sides)
    }
  }

  it.each(Array.from({ length: 25 }, (_, seed) => seed + 1))(
    'the server ends with the last answers (walk %i)',
    async (seed) => {
      const roll = dice(seed)
      const phone = await Phone.working(aServer(8), new HandClock())
      const fates = ['arrives', 'request lost', 'reply lost', busy] as const
      const last: Record<string, readonly string[]> = {}
      phone.network.fate = () => fates[roll(4)] ?? 'arrives'
      for (let step = 0; step < 40; step++) {
        const act = roll(10)
        if (act < 7) {
          const [question, option] = [`q${String(roll(8) + 1)}`, `o${String(roll(4) + 1)}`]
          if (phone.attempt.state.view !== 'working') continue
          await phone.attempt.choose(question, [option])
          last[question] = [option]
        } else if (act === 7) await phone.clock.pass(roll(5_000))
        else if (act === 8) phone.attempt.hurry()
        else {
          await phone.reload()
          if (phone.attempt.state.view === 'elsewhere') await phone.attempt.takeOver(true)
        }
      }
      if (roll(2) === 0) phone.network.mend()
      void phone.attempt.submit()
      await phone.clock.pass(20_000)
      phone.network.mend()
      await phone.clock.pass(60_000)
      expect(phone.attempt.state).toMatchObject({ view: 'submitted', unsent: 0, late: [], refused: [] })
      expect(phone.server.answers).toEqual(last)
      expect(phone.attempt.state.answers).toEqual(last)
    },
  )
})

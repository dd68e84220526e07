import { describe, expect, it } from 'vitest'
import type { SaveAnswers } from '../shared/api/types'
import { refusal } from './testing/contractServer'
import { rest, until } from './testing/handClock'
import { busy, signedOut } from './testing/network'
import { Phone } from './testing/phone'

const MINUTE = 60_000

describe('submitting', () => {
  it('carries what was not sent yet', async () => {
    const phone = await Phone.working()
    phone.network.fate = (call) => (call === 'saveAnswers' ? 'request lost' : 'arrives')
    await phone.answer('q1', 'o1')
    await phone.answer('q2', 'o2')
    await phone.attempt.submit()
    const last = phone.network.calls[phone.network.calls.length - 1]
    expect(last?.name).toBe('submit')
    expect(last?.body).toMatchObject({ epoch: 1, highWater: 2, entries: [{ seq: 1 }, { seq: 2 }] })
    expect(phone.attempt.state).toMatchObject({ view: 'submitted', unsent: 0 })
    expect(phone.server.answers).toEqual({ q1: ['o1'], q2: ['o2'] })
  })

  it('is the same when its reply was lost', async () => {
    const phone = await Phone.working()
    await phone.answer('q1', 'o1')
    phone.network.fate = () => 'reply lost'
    void phone.attempt.submit()
    await rest()
    expect(phone.attempt.state).toMatchObject({ view: 'submitting', trouble: { code: 'phone.network' } })
    phone.network.mend()
    await phone.clock.pass(5_000)
    expect(phone.attempt.state).toMatchObject({ view: 'submitted', trouble: null })
    expect(phone.network.count('submit')).toBe(2)
  })

  it('fills the gaps that the server names, from what was already received', async () => {
    const phone = await Phone.working()
    for (const question of ['q1', 'q2', 'q3']) await phone.answer(question, 'o1')
    phone.server.log.splice(1, 1)
    await phone.attempt.submit()
    expect(phone.attempt.state.view).toBe('submitted')
    expect(phone.server.answers).toEqual({ q1: ['o1'], q2: ['o1'], q3: ['o1'] })
    const filled = phone.network.calls.filter((call) => call.name === 'saveAnswers').pop()?.body as SaveAnswers
    expect(filled.entries.map((entry) => entry.seq)).toEqual([2])
  })

  it('leaves a gap that nobody can fill behind in a new epoch', async () => {
    const phone = await Phone.working()
    await phone.answer('q1', 'o1')
    await phone.journal.refresh({ ...phone.server.attempt(), nextSeq: 5 })
    phone.network.cut()
    await phone.answer('q2', 'o2')
    phone.network.mend()
    await phone.attempt.submit()
    expect(phone.attempt.state.view).toBe('submitted')
    expect(phone.server.epoch).toBe(2)
    expect(phone.server.answers).toEqual({ q1: ['o1'], q2: ['o2'] })
  })

  it('sends a long backlog in batches first', async () => {
    const phone = await Phone.working()
    phone.network.cut()
    for (let n = 0; n < 130; n++) await phone.attempt.choose('q1', [`o${String((n % 4) + 1)}`])
    phone.network.mend()
    void phone.attempt.submit()
    await until(() => phone.attempt.state.view === 'submitted')
    expect(phone.server.log).toHaveLength(130)
  })

  it('waits for a sign-in and goes on by itself', async () => {
    const phone = await Phone.working()
    phone.network.fate = () => signedOut
    void phone.attempt.submit()
    await rest()
    expect(phone.attempt.state.view).toBe('submitting')
    phone.network.mend()
    phone.attempt.hurry()
    await rest()
    expect(phone.attempt.state.view).toBe('submitted')
  })

  it('leaves a busy server in peace', async () => {
    const phone = await Phone.working()
    phone.network.fate = () => busy
    void phone.attempt.submit()
    await rest()
    phone.network.mend()
    await phone.clock.pass(6_900)
    expect(phone.network.count('submit')).toBe(1)
    await phone.clock.pass(2_000)
    expect(phone.attempt.state.view).toBe('submitted')
  })

  it('from a device that was superseded stops there', async () => {
    const phone = await Phone.working()
    await phone.answer('q1', 'o1')
    phone.server.takeOver()
    await phone.attempt.submit()
    expect(phone.attempt.state).toMatchObject({ view: 'elsewhere', superseded: true })
    await phone.attempt.takeOver(false)
    expect(phone.attempt.state.view).toBe('working')
  })

  it('does not carry an entry that the server cannot read', async () => {
    const phone = await Phone.working()
    phone.network.cut()
    await phone.answer('bad', 'o1')
    await phone.answer('q1', 'o1')
    phone.network.fate = () => {
      const body = phone.network.calls[phone.network.calls.length - 1]?.body as Partial<SaveAnswers> | null
      const readable = body?.entries?.every((entry) => entry.questionId !== 'bad') ?? true
      return readable ? 'arrives' : { refused: refusal(400, 'request.invalid') }
    }
    await phone.attempt.submit()
    expect(phone.attempt.state.view).toBe('submitted')
    expect(phone.server.answers).toEqual({ q1: ['o1'] })
  })
})

describe('the end of the time', () => {
  it('submits by itself, with what was not sent', async () => {
    const phone = await Phone.working()
    phone.network.fate = (call) => (call === 'saveAnswers' ? 'request lost' : 'arrives')
    await phone.clock.pass(89 * MINUTE)
    await phone.answer('q1', 'o1')
    await phone.clock.pass(MINUTE - 100)
    expect(phone.attempt.state.view).toBe('working')
    phone.server.nowMillis = -Infinity
    await phone.clock.pass(1_000)
    expect(phone.attempt.state.timeUp).toBe(true)
    expect(phone.attempt.state.view).toBe('submitted')
  })

  it('without network keeps what is here, and says later what came too late', async () => {
    const phone = await Phone.working()
    await phone.answer('q1', 'o1')
    phone.network.cut()
    await phone.answer('q2', 'o2')
    await phone.clock.pass(91 * MINUTE)
    expect(phone.attempt.state).toMatchObject({ view: 'submitting', timeUp: true, unsent: 1 })
    phone.server.sweep()
    phone.network.mend()
    await phone.clock.pass(30_000)
    expect(phone.attempt.state).toMatchObject({ view: 'submitted', submitted: { submittedBy: 'clock' }, late: ['q2'] })
    expect(phone.server.answers).toEqual({ q1: ['o1'] })
  })

  it('takes no answer after nought', async () => {
    const phone = await Phone.working()
    phone.network.cut()
    await phone.clock.pass(90 * MINUTE)
    await phone.answer('q1', 'o1')
    expect(await phone.journal.entries('attempt-1')).toEqual([])
  })

  it('found by the server first, is believed', async () => {
    const phone = await Phone.working()
    phone.server.sweep()
    await phone.answer('q1', 'o1')
    await rest()
    expect(phone.attempt.state).toMatchObject({ view: 'submitted', late: ['q1'], timeUp: true })
  })

  it('moves when the server grants time', async () => {
    const phone = await Phone.working()
    await phone.answer('q1', 'o1')
    Object.assign(phone.server, { dueMillis: 100 * MINUTE })
    await phone.clock.pass(MINUTE)
    expect(Math.round((phone.attempt.state.remainingMillis ?? 0) / MINUTE)).toBe(99)
  })
})

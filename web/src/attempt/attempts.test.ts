import { beforeEach, describe, expect, it } from 'vitest'
import type { Client } from '../shared/api/client'
import type { Reply } from '../shared/api/reply'
import type { StartedAttempt } from '../shared/api/types'
import { Attempts } from './attempts'
import type { Journal } from './journal'
import { HandClock, rest } from './testing/handClock'
import { Network } from './testing/network'
import { aJournal, aServer, BELONGING, PERSON } from './testing/phone'
import type { ContractServer } from './testing/contractServer'

let server: ContractServer
let journal: Journal
let clock: HandClock
let network: Network
let held: Set<string>
let status: number

function attempts(): Attempts {
  const startAttempt = (): Promise<Reply<StartedAttempt>> =>
    Promise.resolve({ kind: 'ok', status, body: server.attempt(), timing: { sentAt: 0, receivedAt: 0 } })
  return new Attempts({
    client: { ...network.client, startAttempt } as unknown as Client,
    ...{
      journal,
      now: clock.now,
      later: clock.later,
      random: () => 0.5,
      visible: () => true,
      persist: () => undefined,
    },
    hold: (attemptId, heard) => {
      held.add(attemptId)
      heard(true)
      return { seize: () => undefined, release: () => void held.delete(attemptId) }
    },
  })
}

beforeEach(async () => {
  server = aServer()
  journal = await aJournal()
  clock = new HandClock()
  network = new Network(server, clock.now)
  held = new Set()
  status = 201
})

describe('starting', () => {
  it('has the paper on this phone before anything is shown', async () => {
    const all = attempts()
    await all.start(BELONGING)
    expect((await journal.paper('attempt-1'))?.paper.digest).toBe('digest')
    const attempt = all.enter('attempt-1', PERSON)
    await rest()
    expect(attempt.state.view).toBe('working')
    expect(network.count('attempt')).toBe(0)
  })

  it('does not make an attempt of another device its own', async () => {
    status = 200
    await attempts().start(BELONGING)
    expect(await journal.find('attempt-1')).toBeUndefined()
  })

  it('says so when the paper can’t be kept', async () => {
    journal.begin = () => Promise.reject(new Error('no space'))
    expect(await attempts().start(BELONGING)).toMatchObject({ trouble: { code: 'phone.storage' } })
  })
})

describe('leaving the page', () => {
  it('ends the attempt’s work when all is received', async () => {
    const all = attempts()
    await all.start(BELONGING)
    await all.leave(all.enter('attempt-1', PERSON))
    expect(held.size).toBe(0)
  })

  it('goes on sending what is not received yet, and can be come back to', async () => {
    const all = attempts()
    await all.start(BELONGING)
    const attempt = all.enter('attempt-1', PERSON)
    await rest()
    network.cut()
    await attempt.choose('q1', ['o1'])
    await all.leave(attempt)
    network.mend()
    await clock.pass(5_000)
    expect(server.answers).toEqual({ q1: ['o1'] })
    expect(all.enter('attempt-1', PERSON)).toBe(attempt)
  })

  it('does not end it under the feet of who is back already', async () => {
    const all = attempts()
    await all.start(BELONGING)
    const attempt = all.enter('attempt-1', PERSON)
    const leaving = all.leave(attempt)
    all.enter('attempt-1', PERSON)
    await leaving
    expect(held.has('attempt-1')).toBe(true)
  })
})

describe('opening the app again', () => {
  it('sends what was left on this phone, for the person it belongs to', async () => {
    await journal.begin(server.attempt(), BELONGING)
    await journal.keep('attempt-1', { questionId: 'q1', optionIds: ['o1'] })
    await attempts().resume('somebody else')
    await rest()
    expect(server.answers).toEqual({})
    await attempts().resume(PERSON)
    await rest()
    expect(server.answers).toEqual({ q1: ['o1'] })
  })

  it('leaves attempts alone that have nothing to send', async () => {
    await journal.begin(server.attempt(), BELONGING)
    await attempts().resume(PERSON)
    expect(held.size).toBe(0)
  })

  it('ends the attempts of whoever was here before', async () => {
    const all = attempts()
    await all.start(BELONGING)
    await all.resume('somebody else')
    expect(held.size).toBe(0)
  })
})

describe('signing out', () => {
  it('counts what was not sent', async () => {
    const all = attempts()
    await all.start(BELONGING)
    network.cut()
    await all.enter('attempt-1', PERSON).choose('q1', ['o1'])
    await rest()
    await journal.keep('attempt-1', { questionId: 'q2', optionIds: ['o1'] })
    expect(await all.unsent(PERSON)).toBe(1)
  })

  it('deletes what the server has, and keeps what it hasn’t', async () => {
    const all = attempts()
    await all.start(BELONGING)
    await all.signedOut(PERSON)
    expect(await journal.find('attempt-1')).toBeUndefined()
    await all.start(BELONGING)
    await journal.keep('attempt-1', { questionId: 'q1', optionIds: ['o1'] })
    await all.signedOut(PERSON)
    expect(await journal.unsent('attempt-1')).toHaveLength(1)
  })

  it('deletes an attempt that was submitted', async () => {
    const all = attempts()
    await all.start(BELONGING)
    await rest()
    await all.enter('attempt-1', PERSON).submit()
    await all.signedOut(PERSON)
    expect(await journal.entries('attempt-1')).toEqual([])
    expect(await journal.paper('attempt-1')).toBeUndefined()
  })
})

describe('a published result', () => {
  it('leaves nothing of the attempt on this phone', async () => {
    const all = attempts()
    await all.start(BELONGING)
    await all.forget('attempt-1')
    expect(await journal.find('attempt-1')).toBeUndefined()
    expect(held.size).toBe(0)
  })
})

import { beforeEach, describe, expect, it } from 'vitest'
import type { SaveAnswers } from '../shared/api/types'
import type { Journal } from './journal'
import { Sender, type Uplink } from './sync'
import { refusal, type ContractServer } from './testing/contractServer'
import { HandClock, rest, until } from './testing/handClock'
import { busy, Network, signedOut } from './testing/network'
import { aJournal, aServer, BELONGING } from './testing/phone'

const ID = 'attempt-1'

let server: ContractServer
let journal: Journal
let clock: HandClock
let network: Network
let sender: Sender
let uplinks: Uplink[]

beforeEach(async () => {
  server = aServer(10)
  journal = await aJournal()
  clock = new HandClock()
  network = new Network(server, clock.now)
  uplinks = []
  await journal.begin(server.attempt(), BELONGING)
  sender = new Sender({
    ...{ attemptId: ID, journal, later: clock.later, random: () => 0.5 },
    post: (body) => network.client.saveAnswers(ID, body),
    changed: (uplink) => uplinks.push(uplink),
    saved: () => undefined,
  })
})

async function keep(...entries: [questionId: string, optionId: string][]): Promise<void> {
  for (const [questionId, optionId] of entries) await journal.keep(ID, { questionId, optionIds: [optionId] })
}

async function send(): Promise<void> {
  sender.nudge()
  await rest()
}

function batches(): number[][] {
  return network.calls.map(({ body }) => (body as SaveAnswers).entries.map((entry) => entry.seq))
}

async function states(): Promise<string[]> {
  return (await journal.entries(ID)).map((entry) => entry.state)
}

describe('sending', () => {
  it('sends what was kept, oldest first, and nothing twice', async () => {
    await keep(['q1', 'o1'], ['q2', 'o2'])
    await send()
    await keep(['q1', 'o3'])
    await send()
    expect(batches()).toEqual([[1, 2], [3]])
    expect(server.answers).toEqual({ q1: ['o3'], q2: ['o2'] })
    expect(sender.uplink.kind).toBe('idle')
  })

  it('hands on nothing but what the contract knows', async () => {
    await keep(['q1', 'o1'])
    await send()
    expect(network.calls[0]?.body).toEqual({ epoch: 1, entries: [{ seq: 1, questionId: 'q1', optionIds: ['o1'] }] })
  })

  it('goes in batches of at most a hundred', async () => {
    await keep(...Array.from({ length: 230 }, (_, n) => ['q1', `o${String((n % 4) + 1)}`] as [string, string]))
    sender.nudge()
    await until(() => sender.uplink.kind === 'idle' && batches().length === 3)
    expect(batches().map((batch) => batch.length)).toEqual([100, 100, 30])
  })

  it('has one request in flight', async () => {
    await keep(['q1', 'o1'])
    sender.nudge()
    sender.nudge()
    sender.hurry()
    await rest()
    expect(network.calls).toHaveLength(1)
  })

  it('sees what is written while a request is under way', async () => {
    await keep(['q1', 'o1'])
    sender.nudge()
    await keep(['q2', 'o2'])
    sender.nudge()
    await rest()
    expect(server.answers).toEqual({ q1: ['o1'], q2: ['o2'] })
  })
})

describe('a network that fails', () => {
  it('loses nothing, and tries again after growing pauses', async () => {
    network.cut()
    await keep(['q1', 'o1'])
    await send()
    expect(sender.uplink.kind).toBe('waiting')
    expect(network.calls).toHaveLength(1)
    await clock.pass(1_000)
    expect(network.calls).toHaveLength(2)
    await clock.pass(1_000)
    expect(network.calls).toHaveLength(2)
    await clock.pass(1_000)
    expect(network.calls).toHaveLength(3)
    network.mend()
    await clock.pass(20_000)
    expect(server.answers).toEqual({ q1: ['o1'] })
  })

  it('hears of a save whose reply was lost', async () => {
    network.fate = () => 'reply lost'
    await keep(['q1', 'o1'])
    await send()
    expect(await states()).toEqual(['kept'])
    network.mend()
    await clock.pass(1_000)
    expect(await states()).toEqual(['received'])
    expect(server.log).toHaveLength(1)
  })

  it('tries at once when the network is back', async () => {
    network.cut()
    await keep(['q1', 'o1'])
    await send()
    network.mend()
    sender.hurry()
    await rest()
    expect(await states()).toEqual(['received'])
  })

  it('keeps its pause when another answer is written', async () => {
    network.cut()
    await keep(['q1', 'o1'])
    await send()
    await keep(['q2', 'o1'])
    await send()
    expect(network.calls).toHaveLength(1)
  })
})

describe('a busy server', () => {
  it('is left in peace for as long as it asks, and longer by each phone’s own share', async () => {
    network.fate = () => busy
    await keep(['q1', 'o1'])
    await send()
    network.mend()
    await clock.pass(7_000)
    expect(network.calls).toHaveLength(1)
    await clock.pass(1_000)
    expect(network.calls).toHaveLength(2)
  })

  it('is left in peace even when the network comes back meanwhile', async () => {
    network.fate = () => busy
    await keep(['q1', 'o1'])
    await send()
    sender.hurry()
    await rest()
    expect(network.calls).toHaveLength(1)
  })
})

describe('the outcomes', () => {
  it('writes an answer again whose number was taken by another content', async () => {
    server.save({ epoch: 1, entries: [{ seq: 1, questionId: 'q9', optionIds: ['o1'] }] })
    await keep(['q1', 'o2'])
    await send()
    expect(server.answers).toEqual({ q9: ['o1'], q1: ['o2'] })
    expect(await states()).toEqual(['replaced', 'received'])
  })

  it('sets aside what the server does not know, and goes on', async () => {
    await keep(['nonsense', 'o1'], ['q1', 'o9'], ['q2', 'o1'])
    await send()
    expect((await journal.entries(ID)).map((entry) => entry.code ?? entry.state)).toEqual([
      'unknownQuestion',
      'unknownOption',
      'received',
    ])
  })

  it('rests when another device has taken over', async () => {
    server.takeOver()
    await keep(['q1', 'o1'])
    await send()
    expect(sender.uplink).toMatchObject({ kind: 'resting', rest: 'superseded' })
    expect(await states()).toEqual(['superseded'])
    await keep(['q1', 'o2'])
    await send()
    expect(network.calls).toHaveLength(1)
  })

  it('rests when time is up, and says which came too late', async () => {
    await keep(['q1', 'o1'])
    server.sweep()
    await send()
    expect(sender.uplink).toMatchObject({ kind: 'resting', rest: 'late' })
    expect(await states()).toEqual(['late'])
  })

  it('takes a refusal without outcomes for all of its entries', async () => {
    network.fate = () => ({ refused: refusal(409, 'attempt.late') })
    await keep(['q1', 'o1'], ['q2', 'o1'])
    await send()
    expect(await states()).toEqual(['late', 'late'])
  })

  it('rests while nobody is signed in, and goes on afterwards', async () => {
    network.fate = () => signedOut
    await keep(['q1', 'o1'])
    await send()
    expect(sender.uplink).toMatchObject({ kind: 'resting', rest: 'signedOut' })
    network.mend()
    sender.resume()
    await rest()
    expect(server.answers).toEqual({ q1: ['o1'] })
  })
})

describe('a request that the server cannot read', () => {
  it('is halved until the bad entry is alone, and only that one is set aside', async () => {
    await keep(['q1', 'o1'], ['bad', 'o1'], ['q2', 'o1'], ['q3', 'o1'])
    const readable = (): boolean => {
      const last = network.calls[network.calls.length - 1]?.body as SaveAnswers
      return last.entries.every((entry) => entry.questionId !== 'bad')
    }
    network.fate = () => (readable() ? 'arrives' : { refused: refusal(400, 'request.invalid') })
    await send()
    expect((await journal.entries(ID)).map((entry) => entry.code ?? entry.state)).toEqual([
      'received',
      'request.invalid',
      'received',
      'received',
    ])
  })
})

describe('a heartbeat', () => {
  it('sends the newest entry again, which changes nothing', async () => {
    await keep(['q1', 'o1'], ['q2', 'o1'])
    await send()
    expect(await sender.beat()).toBe(true)
    await rest()
    expect(batches()).toEqual([[1, 2], [2]])
    expect(server.log).toHaveLength(2)
  })

  it('has nothing to send before the first answer', async () => {
    expect(await sender.beat()).toBe(false)
    expect(network.calls).toHaveLength(0)
  })

  it('hears that another device has taken over', async () => {
    await keep(['q1', 'o1'])
    await send()
    server.takeOver()
    await sender.beat()
    await rest()
    expect(sender.uplink).toMatchObject({ rest: 'superseded' })
  })

  it('does not stop what is written meanwhile from being sent', async () => {
    await keep(['q1', 'o1'])
    await send()
    network.cut()
    await sender.beat()
    await rest()
    await keep(['q2', 'o2'])
    await send()
    network.mend()
    await clock.pass(2_000)
    expect(server.answers).toEqual({ q1: ['o1'], q2: ['o2'] })
  })
})

describe('stopping', () => {
  it('waits for the request in flight and sends nothing more', async () => {
    await keep(['q1', 'o1'])
    sender.nudge()
    await sender.stop()
    await keep(['q2', 'o1'])
    await send()
    expect(batches()).toEqual([[1]])
    sender.resume()
    await rest()
    expect(batches()).toEqual([[1], [2]])
  })
})

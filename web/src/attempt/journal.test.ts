import { IDBFactory } from 'fake-indexeddb'
import { describe, expect, it } from 'vitest'
import type { Outcome } from '../shared/api/types'
import { Journal } from './journal'
import { aJournal, aServer, BELONGING, PERSON } from './testing/phone'

const ID = 'attempt-1'

async function begun(factory?: IDBFactory): Promise<Journal> {
  const journal = await aJournal(factory)
  await journal.begin(aServer().attempt(), BELONGING)
  return journal
}

function outcomes(...said: [seq: number, outcome: Outcome['outcome']][]): Outcome[] {
  return said.map(([seq, outcome]) => ({ seq, outcome }))
}

describe('the journal', () => {
  it('numbers entries from one', async () => {
    const journal = await begun()
    await journal.keep(ID, { questionId: 'q1', optionIds: ['o1'] })
    const second = await journal.keep(ID, { questionId: 'q2', optionIds: ['o2'] })
    expect(second.seq).toBe(2)
    expect((await journal.entries(ID)).map(({ seq, state }) => [seq, state])).toEqual([
      [1, 'kept'],
      [2, 'kept'],
    ])
  })

  it('gives no number twice, even to two tabs at once', async () => {
    const factory = new IDBFactory()
    const [one, other] = [await begun(factory), await aJournal(factory)]
    const both = [one, other].flatMap((journal) =>
      Array.from({ length: 20 }, (_, index) =>
        journal.keep(ID, { questionId: 'q1', optionIds: [`o${String(index)}`] }),
      ),
    )
    const seqs = (await Promise.all(both)).map((entry) => entry.seq).sort((a, b) => a - b)
    expect(seqs).toEqual(Array.from({ length: 40 }, (_, index) => index + 1))
  })

  it('still has everything when it is opened again', async () => {
    const factory = new IDBFactory()
    await (await begun(factory)).keep(ID, { questionId: 'q1', optionIds: ['o1'] })
    const again = await aJournal(factory)
    expect(await again.answers(ID)).toEqual({ q1: ['o1'] })
    expect((await again.paper(ID))?.paper.sections[0]?.items).toHaveLength(10)
  })

  it('keeps entries after the server has received them, until it is told to forget', async () => {
    const journal = await begun()
    await journal.keep(ID, { questionId: 'q1', optionIds: ['o1'] })
    await journal.settle(ID, 1, outcomes([1, 'accepted']), 1)
    expect(await journal.unsent(ID)).toEqual([])
    expect(await journal.entries(ID)).toHaveLength(1)
    await journal.forget(ID)
    expect(await journal.entries(ID)).toEqual([])
    expect(await journal.find(ID)).toBeUndefined()
    expect(await journal.paper(ID)).toBeUndefined()
  })

  it('forgets one attempt and leaves the others alone', async () => {
    const journal = await begun()
    await journal.begin({ ...aServer().attempt(), attemptId: 'attempt-2' }, BELONGING)
    await journal.keep('attempt-2', { questionId: 'q1', optionIds: ['o1'] })
    await journal.forget(ID)
    expect(await journal.entries('attempt-2')).toHaveLength(1)
  })

  it('refuses answers once the attempt is being submitted', async () => {
    const journal = await begun()
    await journal.setStage(ID, 'submitting')
    await expect(journal.keep(ID, { questionId: 'q1', optionIds: [] })).rejects.toThrow('submitting')
  })

  it('does not take a received entry for lost when an older word comes late', async () => {
    const journal = await begun()
    await journal.keep(ID, { questionId: 'q1', optionIds: ['o1'] })
    await journal.settle(ID, 1, outcomes([1, 'accepted']))
    await journal.settle(ID, 1, outcomes([1, 'late']))
    expect((await journal.entries(ID))[0]?.state).toBe('received')
  })

  it('knows only the records of the person who asks', async () => {
    const journal = await begun()
    expect(await journal.records(PERSON)).toHaveLength(1)
    expect(await journal.records('somebody else')).toEqual([])
  })

  it('is not moved by a change of what was handed in', async () => {
    const journal = await begun()
    const optionIds = ['o1']
    await journal.keep(ID, { questionId: 'q1', optionIds })
    optionIds.push('o2')
    expect(await journal.answers(ID)).toEqual({ q1: ['o1'] })
  })
})

describe('a number that the server had used already', () => {
  it('is replaced by a new one with the same answer', async () => {
    const journal = await begun()
    await journal.keep(ID, { questionId: 'q1', optionIds: ['o1'] })
    await journal.settle(ID, 1, outcomes([1, 'conflicting']))
    expect(await journal.unsent(ID)).toMatchObject([{ seq: 2, questionId: 'q1', optionIds: ['o1'] }])
    expect(await journal.answers(ID)).toEqual({ q1: ['o1'] })
  })

  it('is let go when a newer answer to the question is there', async () => {
    const journal = await begun()
    await journal.keep(ID, { questionId: 'q1', optionIds: ['o1'] })
    await journal.keep(ID, { questionId: 'q1', optionIds: ['o2'] })
    await journal.settle(ID, 1, outcomes([1, 'conflicting'], [2, 'accepted']))
    expect(await journal.unsent(ID)).toEqual([])
    expect(await journal.answers(ID)).toEqual({ q1: ['o2'] })
  })
})

describe('the server’s word at loading', () => {
  it('sends again what the server does not have, although it was thought received', async () => {
    const journal = await begun()
    for (const option of ['o1', 'o2', 'o3']) await journal.keep(ID, { questionId: 'q1', optionIds: [option] })
    await journal.settle(ID, 1, outcomes([1, 'accepted'], [2, 'accepted'], [3, 'accepted']), 3)
    await journal.refresh({ ...aServer().attempt(), nextSeq: 2, highWater: 1 })
    expect((await journal.unsent(ID)).map((entry) => entry.seq)).toEqual([2, 3])
  })

  it('lets numbers go on above what either side has seen', async () => {
    const journal = await begun()
    await journal.keep(ID, { questionId: 'q1', optionIds: ['o1'] })
    expect((await journal.refresh({ ...aServer().attempt(), nextSeq: 9 })).nextSeq).toBe(9)
    expect((await journal.refresh({ ...aServer().attempt(), nextSeq: 1 })).nextSeq).toBe(9)
  })

  it('shows what the server has, and over it what is only here', async () => {
    const journal = await begun()
    await journal.keep(ID, { questionId: 'q1', optionIds: ['o4'] })
    const savedAt = '2026-11-22T04:00:00Z'
    const answers = ['q1', 'q2'].map((questionId) => ({ questionId, optionIds: ['o1'], savedAt }))
    await journal.refresh({ ...aServer().attempt(), answers })
    expect(await journal.answers(ID)).toEqual({ q1: ['o4'], q2: ['o1'] })
  })

  it('does not show an answer that the server refused', async () => {
    const journal = await begun()
    await journal.keep(ID, { questionId: 'q1', optionIds: ['o9'] })
    await journal.settle(ID, 1, outcomes([1, 'unknownOption']))
    expect(await journal.answers(ID)).toEqual({})
    expect(await journal.entries(ID)).toMatchObject([{ state: 'refused', code: 'unknownOption' }])
  })
})

describe('a new epoch', () => {
  const epoch = { epoch: 2, nextSeq: 1, remainingMillis: 1000 }

  it('begins its numbers again and leaves older entries alone', async () => {
    const journal = await begun()
    await journal.keep(ID, { questionId: 'q1', optionIds: ['o1'] })
    await journal.adopt(aServer().attempt(), epoch, PERSON, [])
    const entry = await journal.keep(ID, { questionId: 'q2', optionIds: ['o2'] })
    expect([entry.epoch, entry.seq]).toEqual([2, 1])
    expect(await journal.unsent(ID)).toHaveLength(1)
    expect(await journal.entries(ID)).toHaveLength(2)
  })

  it('takes up own unsent answers only when they are handed on', async () => {
    const journal = await begun()
    await journal.keep(ID, { questionId: 'q1', optionIds: ['o1'] })
    const left = await journal.leftOver(ID, {})
    await journal.adopt(aServer().attempt(), epoch, PERSON, left)
    expect(await journal.unsent(ID)).toMatchObject([{ epoch: 2, seq: 1, questionId: 'q1', optionIds: ['o1'] }])
    expect(await journal.leftOver(ID, { q1: ['o1'] })).toEqual([])
  })

  it('does not ask again about what was left behind', async () => {
    const journal = await begun()
    await journal.keep(ID, { questionId: 'q1', optionIds: ['o1'] })
    await journal.adopt(aServer().attempt(), epoch, PERSON, [])
    expect(await journal.leftOver(ID, {})).toEqual([])
  })

  it('finds left over only the newest of each question, where the server has another', async () => {
    const journal = await begun()
    for (const [questionId, option] of [
      ['q1', 'o1'],
      ['q1', 'o2'],
      ['q2', 'o1'],
      ['q3', 'o3'],
    ] as const) {
      await journal.keep(ID, { questionId, optionIds: [option] })
    }
    await journal.settle(ID, 1, outcomes([4, 'superseded']))
    const left = await journal.leftOver(ID, { q2: ['o1'] })
    expect(left.map(({ questionId, optionIds }) => [questionId, ...optionIds])).toEqual([
      ['q1', 'o2'],
      ['q3', 'o3'],
    ])
  })
})

describe('a range of numbers', () => {
  it('is given whatever is known of the entries', async () => {
    const journal = await begun()
    for (const option of ['o1', 'o2', 'o3']) await journal.keep(ID, { questionId: 'q1', optionIds: [option] })
    await journal.settle(ID, 1, outcomes([2, 'accepted']))
    const { entries, complete } = await journal.within(ID, [{ from: 2, to: 3 }])
    expect(entries.map((entry) => entry.seq)).toEqual([2, 3])
    expect(complete).toBe(true)
  })

  it('says when something of it is not here', async () => {
    const journal = await begun()
    await journal.keep(ID, { questionId: 'q1', optionIds: ['o1'] })
    expect((await journal.within(ID, [{ from: 1, to: 2 }])).complete).toBe(false)
  })
})

import { describe, expect, it } from 'vitest'
import type { Call } from '../../../shared/api/client'
import type { Reply } from '../../../shared/api/reply'
import type { Move, QuestionItem, QuestionState } from '../types'
import { actOnAll, fitting, summed } from './moving'

function item(questionId: string, state: QuestionState): QuestionItem {
  const author = { personId: 'p', name: '陈编辑' }
  return { questionId, state, kind: 'single', stem: '', version: 3, author, changedAt: '2026-11-22T01:00:00Z' }
}

function aServer(answers: boolean[] = []) {
  const calls: Call[] = []
  const change = <T>(call: Call): Promise<Reply<T>> => {
    calls.push(call)
    if (answers.shift() === false) return Promise.resolve({ kind: 'unreachable', trouble: { code: 'phone.network' } })
    const { items } = call.body as { items: Move[] }
    const body = { items: items.map(({ questionId }) => ({ questionId, outcome: 'done' })) } as T
    return Promise.resolve({ kind: 'ok', status: 200, body, timing: { sentAt: 0, receivedAt: 0 } })
  }
  return { calls, change }
}

describe('an act on many questions', () => {
  it('is offered for those in a state that it starts from', () => {
    const all = [item('a', 'draft'), item('b', 'inReview'), item('c', 'retired')]
    expect(fitting('submit', all).map(({ questionId }) => questionId)).toEqual(['a'])
    expect(fitting('retire', all).map(({ questionId }) => questionId)).toEqual(['a', 'b'])
    expect(fitting('reinstate', all).map(({ questionId }) => questionId)).toEqual(['c'])
  })

  it('names the version that was seen, and a reason only where one is asked for', async () => {
    const server = aServer()
    await actOnAll(server, 'submit', [item('a', 'draft')], undefined)
    await actOnAll(server, 'return', [item('a', 'inReview')], '条号有误')
    expect(server.calls).toEqual([
      { method: 'POST', path: '/question-submissions', body: { items: [{ questionId: 'a', version: 3 }] } },
      {
        method: 'POST',
        path: '/question-returns',
        body: { items: [{ questionId: 'a', version: 3 }], reason: '条号有误' },
      },
    ])
  })

  it('goes in steps of two hundred', async () => {
    const server = aServer()
    const many = Array.from({ length: 450 }, (_, n) => item(String(n), 'draft'))
    const reply = await actOnAll(server, 'submit', many, undefined)
    expect(server.calls).toHaveLength(3)
    expect(reply.kind === 'ok' && reply.body.items.length).toBe(450)
  })

  it('stops at trouble', async () => {
    const server = aServer([true, false])
    const many = Array.from({ length: 450 }, (_, n) => item(String(n), 'draft'))
    expect((await actOnAll(server, 'submit', many, undefined)).kind).toBe('unreachable')
    expect(server.calls).toHaveLength(2)
  })
})

it('counts what is done or was so before, and lists the others', () => {
  const outcomes = (['done', 'already', 'own', 'faulty'] as const).map((outcome) => ({ questionId: outcome, outcome }))
  expect(summed(outcomes)).toMatchObject({ done: 2, others: [{ outcome: 'own' }, { outcome: 'faulty' }] })
})

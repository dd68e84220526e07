import { describe, expect, it } from 'vitest'
import type { Reply } from '../../../shared/api/reply'
import type { Role } from '../../../shared/api/types'
import type { BankCounts } from '../types'
import { bankTodos } from './bankTodos'

const counts: BankCounts = {
  ...{ draft: 2, inReview: 1200, approved: 3, released: 9, retired: 0 },
  ...{ stale: 4, repointable: 5 },
}

async function todosOf(roles: readonly Role[], change: Partial<BankCounts> = {}) {
  const unit = { unitId: 'u', name: '司法局' }
  const items = [{ bankId: 'b', name: '公共法律知识', unit, roles, counts: { ...counts, ...change } }]
  const timing = { sentAt: 0, receivedAt: 0 }
  const client = {
    ask: <T>(): Promise<Reply<T>> =>
      Promise.resolve({ kind: 'ok', status: 200, body: { items, units: [] } as T, timing }),
  }
  const answer = await bankTodos(client)
  return answer.kind === 'ok' ? answer.todos : []
}

describe('what waits in a bank', () => {
  it.each([
    [['editor'], ['b-stale', 'b-drafts']],
    [['reviewer'], ['b-stale', 'b-review', 'b-repointable']],
    [['publisher'], ['b-release']],
    [['candidate'], []],
  ] as const)('for %s', async (roles, ids) => {
    expect((await todosOf(roles)).map(({ id }) => id)).toEqual(ids)
  })

  it('is said with its number', async () => {
    const [todo] = await todosOf(['reviewer'], { stale: 0 })
    expect(todo?.text).toBe('有 1,200 道试题待审。')
  })

  it('is nothing where there is nothing to do', async () => {
    expect(await todosOf(['reviewer'], { stale: 0, inReview: 0, repointable: 0 })).toEqual([])
  })

  it('is trouble when the server cannot be asked', async () => {
    const trouble = { code: 'phone.network' }
    const client = { ask: () => Promise.resolve({ kind: 'unreachable' as const, trouble }) }
    expect(await bankTodos(client)).toEqual({ kind: 'trouble', trouble })
  })
})

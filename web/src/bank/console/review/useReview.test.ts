import { describe, expect, it } from 'vitest'
import { effectScope } from 'vue'
import type { Reply } from '../../../shared/api/reply'
import type { ReviewItem, ReviewQueue } from '../types'
import { useReview } from './useReview'

const timing = { sentAt: 0, receivedAt: 0 }

function waiting(questionId: string): ReviewItem {
  const author = { personId: 'p', name: '陈编辑' }
  const at = '2026-11-22T01:00:00Z'
  return {
    question: { questionId, state: 'inReview', kind: 'single', stem: questionId, version: 1, author, changedAt: at },
    ...{ bankName: '公共', submittedAt: at, submittedBy: author, own: false },
    ...{ content: { kind: 'single' }, faults: [], changes: [] },
  }
}

function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}

async function reviewing(ids: readonly string[], first?: string, pageSize = 50) {
  const paths: string[] = []
  const client = {
    ask: <T>(path: string): Promise<Reply<T>> => {
      paths.push(path)
      const start = Number(/cursor=(\d+)/.exec(path)?.[1] ?? 0)
      const end = start + pageSize
      const items = ids.slice(start, end).map(waiting)
      const body: ReviewQueue = { items, total: ids.length, ...(end < ids.length ? { nextCursor: String(end) } : {}) }
      return Promise.resolve({ kind: 'ok', status: 200, body: body as T, timing })
    },
  }
  const review = effectScope().run(() => useReview(client, () => ({ bankId: undefined }), first))!
  await settled()
  return { review, paths, here: () => review.current.value?.question.questionId }
}

describe('the review', () => {
  it('goes from question to question, and no further than there are', async () => {
    const { review, here } = await reviewing(['a', 'b', 'c'])
    expect([here(), review.place.value, review.waiting.value]).toEqual(['a', 1, 3])
    review.go(1)
    review.go(1)
    review.go(1)
    expect(here()).toBe('c')
    review.go(-1)
    expect(here()).toBe('b')
  })

  it('goes on to the next when one was judged, and back when it was the last', async () => {
    const { review, here } = await reviewing(['a', 'b', 'c'])
    review.go(1)
    review.judged('b')
    expect([here(), review.waiting.value]).toEqual(['c', 2])
    review.judged('c')
    expect(here()).toBe('a')
    review.judged('a')
    expect([here(), review.waiting.value]).toEqual([undefined, 0])
  })

  it('begins with the question that was asked for', async () => {
    expect((await reviewing(['a', 'b', 'c'], 'c')).here()).toBe('c')
    expect((await reviewing(['a', 'b'], 'elsewhere')).here()).toBe('a')
  })

  it('asks for more before the end is reached', async () => {
    const ids = Array.from({ length: 12 }, (_, n) => String(n))
    const { review, paths } = await reviewing(ids, undefined, 8)
    expect(paths).toHaveLength(1)
    for (let n = 0; n < 4; n += 1) review.go(1)
    await settled()
    expect(paths).toHaveLength(2)
    expect(review.list.items).toHaveLength(12)
  })
})

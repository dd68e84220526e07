import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { effectScope, nextTick, reactive } from 'vue'
import type { Call } from '../../../shared/api/client'
import type { Reply } from '../../../shared/api/reply'
import { newDraft } from '../draft/draft'
import { useChecking } from './useChecking'

const timing = { sentAt: 0, receivedAt: 0 }
let calls: Call[]

beforeEach(() => {
  vi.useFakeTimers()
  calls = []
})

afterEach(() => {
  vi.useRealTimers()
})

function checking(questionId?: string) {
  const draft = reactive(newDraft('trueFalse'))
  const change = <T>(call: Call): Promise<Reply<T>> => {
    calls.push(call)
    const fault = { rule: 'key', pointer: '/key', says: '没有答案', cure: '补上' }
    return Promise.resolve({ kind: 'ok', status: 200, body: { faults: [fault], alike: [] } as T, timing })
  }
  const scope = effectScope()
  const found = scope.run(() =>
    useChecking(
      { change },
      'b',
      () => questionId,
      () => draft,
    ),
  )!
  return { draft, found, scope }
}

it('looks once nothing has been typed for a second', async () => {
  const { draft, found } = checking('q')
  for (const stem of ['追', '追究', '追究期限']) {
    draft.stem = stem
    await nextTick()
    await vi.advanceTimersByTimeAsync(400)
  }
  expect(calls).toHaveLength(0)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(calls).toHaveLength(1)
  expect(calls[0]?.body).toMatchObject({ questionId: 'q', content: { stem: '追究期限' } })
  expect(found.found?.faults[0]?.pointer).toBe('/key')
})

it('looks at once when asked, and leaves out the id of what is not stored yet', async () => {
  const { found } = checking()
  await found.now()
  expect(calls[0]?.body).not.toHaveProperty('questionId')
})

it('looks no more when the page is left', async () => {
  const { draft, scope } = checking('q')
  draft.stem = '追'
  await nextTick()
  scope.stop()
  await vi.advanceTimersByTimeAsync(5_000)
  expect(calls).toHaveLength(0)
})

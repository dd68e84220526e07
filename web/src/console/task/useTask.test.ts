import { describe, expect, it } from 'vitest'
import type { Reply } from '../../shared/api/reply'
import { useTask, type Step } from './useTask'

function page(items: readonly number[], next?: string): Reply<Step<number>> {
  return { kind: 'ok', status: 200, body: { items, total: 4, next }, timing: { sentAt: 0, receivedAt: 0 } }
}

const unreachable: Reply<Step<number>> = { kind: 'unreachable', trouble: { code: 'phone.network' } }

describe('a task', () => {
  it('gathers every page and says how far it is', async () => {
    const { task, run } = useTask()
    const seen: string[] = []
    const rows = await run<number>((cursor) => {
      seen.push(`${cursor ?? 'first'} ${String(task.done)}/${String(task.total)}`)
      return Promise.resolve(cursor === undefined ? page([1, 2], 'b') : page([3, 4]))
    })
    expect([rows, seen, task.state]).toEqual([[1, 2, 3, 4], ['first 0/0', 'b 2/4'], 'done'])
  })

  it('ends when it is cancelled, and hands out no half', async () => {
    const { task, run, cancel } = useTask()
    const rows = await run<number>((cursor) => {
      if (cursor !== undefined) cancel()
      return Promise.resolve(page([1], 'more'))
    })
    expect([rows, task.state, task.done]).toEqual([null, 'stopped', 1])
  })

  it('says what went wrong', async () => {
    const { task, run } = useTask()
    expect(await run<number>(() => Promise.resolve(unreachable))).toBeNull()
    expect([task.state, task.trouble?.code]).toEqual(['failed', 'phone.network'])
  })
})

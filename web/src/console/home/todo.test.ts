import { effectScope } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Client } from '../../shared/api/client'
import type { Room, Todos } from '../room'
import { byUrgency, type Todo } from './todo'
import { useTodos } from './useTodos'

const client = new Client({ fetch: () => Promise.reject(new Error()), now: () => 0, language: () => 'zh-CN' })

function todo(id: string, urgency: Todo['urgency']): Todo {
  return { id, urgency, title: id, text: '', to: '/', act: '' }
}

function room(id: string, answer: () => Todos): Room {
  return { id, name: () => id, icon: '', needs: [], order: 0, routes: [], todos: () => Promise.resolve(answer()) }
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('document', { hidden: false })
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('what is to do', () => {
  it('begins with what can’t wait', () => {
    const list = [todo('a', 'soon'), todo('b', 'attention'), todo('c', 'now'), todo('d', 'attention')]
    expect(byUrgency(list).map(({ id }) => id)).toEqual(['b', 'd', 'c', 'a'])
  })

  it('comes from all rooms, and one in trouble hides nothing of the others', async () => {
    const rooms = [
      room('one', () => ({ kind: 'ok', todos: [todo('a', 'now')] })),
      room('two', () => ({ kind: 'trouble', trouble: { code: 'phone.network' } })),
    ]
    const scope = effectScope()
    const list = scope.run(() => useTodos(rooms, client, []))
    expect(list?.todos).toBeNull()
    await vi.advanceTimersByTimeAsync(0)
    expect([list?.todos?.length, list?.troubles.length]).toEqual([1, 1])
    scope.stop()
  })

  it('is asked for anew every half minute', async () => {
    let asked = 0
    const rooms = [room('one', () => ({ kind: 'ok', todos: [todo(String((asked += 1)), 'now')] }))]
    const scope = effectScope()
    const list = scope.run(() => useTodos(rooms, client, []))
    await vi.advanceTimersByTimeAsync(60_000)
    expect(list?.todos?.map(({ id }) => id)).toEqual(['3'])
    scope.stop()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(asked).toBe(3)
  })
})

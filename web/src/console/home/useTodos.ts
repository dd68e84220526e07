import { onScopeDispose, shallowReactive } from 'vue'
import type { Client } from '../../shared/api/client'
import type { Trouble } from '../../shared/api/reply'
import type { Role } from '../../shared/api/types'
import type { Room } from '../room'
import { byUrgency, type Todo } from './todo'

const EVERY_MILLIS = 30_000

interface TodoList {
  /** Null until every room has answered for the first time. */
  todos: readonly Todo[] | null
  troubles: readonly Trouble[]
  readonly reload: () => Promise<void>
}

/** What all rooms want seen to, asked for anew every half minute while the page is on the screen. */
export function useTodos(rooms: readonly Room[], client: Client, roles: readonly Role[]): TodoList {
  const list: TodoList = shallowReactive<TodoList>({
    todos: null,
    troubles: [],
    reload: async () => {
      const answers = await Promise.all(rooms.flatMap((room) => room.todos?.(client, roles) ?? []))
      list.troubles = answers.flatMap((answer) => (answer.kind === 'trouble' ? [answer.trouble] : []))
      list.todos = byUrgency(answers.flatMap((answer) => (answer.kind === 'ok' ? answer.todos : [])))
    },
  })
  const timer = setInterval(() => {
    if (!document.hidden) void list.reload()
  }, EVERY_MILLIS)
  onScopeDispose(() => {
    clearInterval(timer)
  })
  void list.reload()
  return list
}

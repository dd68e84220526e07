import type { Todo } from '../../console/home/todo'
import type { Todos } from '../../console/room'
import type { Client } from '../../shared/api/client'
import type { Role } from '../../shared/api/types'
import { day } from '../../shared/words/formats'
import type { Objections } from '../types'
import { say } from '../words/say'

/** Which objections wait for an answer; who is short of hours, the desk shows. */
export async function trainingTodos(client: Client, roles: readonly Role[]): Promise<Todos> {
  if (!roles.includes('unitHr') && !roles.includes('justiceBureau')) return { kind: 'ok', todos: [] }
  const objections = await client.ask<Objections>('/training/objections')
  if (objections.kind !== 'ok') return { kind: 'trouble', trouble: objections.trouble }
  const waiting = objections.body.items.filter(
    ({ state }) =>
      (state === 'raised' && roles.includes('unitHr')) || (state === 'escalated' && roles.includes('justiceBureau')),
  )
  const todos: Todo[] = []
  if (waiting.length > 0) {
    todos.push({
      id: 'training-objections',
      urgency: 'attention',
      title: say('objections.title'),
      text: say('todo.objections', {
        n: waiting.length,
        day: day(waiting.map(({ due: last }) => last ?? '').sort()[0] ?? ''),
      }),
      to: { name: 'trainingObjections' },
      act: say('todo.answer'),
    })
  }
  return { kind: 'ok', todos }
}

import type { Todo } from '../../console/home/todo'
import type { Todos } from '../../console/room'
import type { Client } from '../../shared/api/client'
import type { Role } from '../../shared/api/types'
import { count, day } from '../../shared/words/formats'
import type { HoursPeople, Objections } from '../types'
import { say } from '../words/say'

/** Who is short of hours, and which objections wait for an answer. */
export async function trainingTodos(client: Client, roles: readonly Role[]): Promise<Todos> {
  if (!roles.includes('unitHr') && !roles.includes('justiceBureau')) return { kind: 'ok', todos: [] }
  const [people, objections] = await Promise.all([
    client.ask<HoursPeople>('/training/people?limit=1'),
    client.ask<Objections>('/training/objections'),
  ])
  if (people.kind !== 'ok') return { kind: 'trouble', trouble: people.trouble }
  if (objections.kind !== 'ok') return { kind: 'trouble', trouble: objections.trouble }
  const { short, bound, due } = people.body
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
  if (short > 0) {
    todos.push({
      id: 'training-short',
      urgency: 'open',
      title: people.body.title,
      text: say('todo.short', { n: count(short), bound: count(bound), day: day(due ?? people.body.on) }),
      to: { name: 'training' },
      act: say('todo.see'),
    })
  }
  return { kind: 'ok', todos }
}

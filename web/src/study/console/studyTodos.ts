import type { Todo } from '../../console/home/todo'
import type { Todos } from '../../console/room'
import type { Client } from '../../shared/api/client'
import type { Role } from '../../shared/api/types'
import { moment } from '../../shared/words/formats'
import { study, type StudyLine } from '../studyApi'
import { say } from './words/room'

const A_DAY_MILLIS = 86_400_000

/** Sessions that wait for a review, those of today, and those that are over without a word of how they went. */
export async function studyTodos(client: Client, roles: readonly Role[]): Promise<Todos> {
  const reply = await study.list(client, new Date().getFullYear())
  if (reply.kind !== 'ok') return { kind: 'trouble', trouble: reply.trouble }
  return { kind: 'ok', todos: todosOf(reply.body.items, roles, Date.now()) }
}

export function todosOf(lines: readonly StudyLine[], roles: readonly Role[], now: number): readonly Todo[] {
  return lines.flatMap((line): readonly Todo[] => {
    const to = { name: 'studySession', params: { sessionId: line.sessionId } }
    const base = { id: `study-${line.sessionId}`, title: line.title, to }
    const when = moment(line.startsAt)
    const starts = Date.parse(line.startsAt)
    const ends = starts + (line.days - 1) * A_DAY_MILLIS + line.minutes * 60_000
    if (line.stage === 'submitted' && roles.includes('justiceBureau'))
      return [
        {
          ...base,
          urgency: 'attention',
          text: say('todo.review', { unit: line.unit.name, when }),
          act: say('todo.review.act'),
        },
      ]
    if (line.stage !== 'reviewed' || !roles.includes('studySecretary')) return []
    if (ends < now) return [{ ...base, urgency: 'attention', text: say('todo.close'), act: say('todo.close.act') }]
    return starts - now < A_DAY_MILLIS
      ? [{ ...base, urgency: 'now', text: say('todo.today', { when }), act: say('todo.today.act') }]
      : []
  })
}

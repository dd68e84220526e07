import type { Todos } from '../../console/room'
import type { Client } from '../../shared/api/client'
import type { Role } from '../../shared/api/types'
import { followUps } from '../reportApi'
import { say } from './words/room'

/** Answers that wait to be looked at, and gaps that are overdue. */
export async function reportTodos(client: Client, roles: readonly Role[]): Promise<Todos> {
  if (!roles.includes('justiceBureau')) return { kind: 'ok', todos: [] }
  const reply = await followUps.list(client, '', '')
  if (reply.kind !== 'ok') return { kind: 'trouble', trouble: reply.trouble }
  return {
    kind: 'ok',
    todos: reply.body.items.flatMap((one) => {
      if (one.state !== 'answered' && !one.overdue) return []
      return [
        {
          id: `follow-up-${one.followUpId}`,
          urgency: 'attention' as const,
          title: one.gap,
          text: say(one.overdue ? 'todo.overdue' : 'todo.answered', { name: one.responsible, due: one.due }),
          to: { name: 'followUp', params: { followUpId: one.followUpId } },
          act: say('todo.act'),
        },
      ]
    }),
  }
}

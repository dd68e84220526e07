import type { Todos } from '../../console/room'
import type { Client } from '../../shared/api/client'
import type { Role } from '../../shared/api/types'
import { recordState, type RecordState } from './record'
import { say } from './words/room'

/** A record that was changed, or isn't being sealed, is told on the home page of those who answer for it. */
export async function recordTodos(client: Client, roles: readonly Role[]): Promise<Todos> {
  if (!roles.includes('auditAdministrator') && !roles.includes('systemAdministrator')) return { kind: 'ok', todos: [] }
  const reply = await recordState(client)
  if (reply.kind !== 'ok') return { kind: 'trouble', trouble: reply.trouble }
  const text = alarm(reply.body)
  if (text === null) return { kind: 'ok', todos: [] }
  const urgency = reply.body.alarm === 'rights' ? 'open' : 'attention'
  const todo = {
    id: 'record',
    urgency,
    title: say('alarm.title'),
    text,
    to: { name: 'recordState' },
    act: say('alarm.act'),
  } as const
  return { kind: 'ok', todos: [todo] }
}

function alarm(state: RecordState): string | null {
  return state.alarm === 'none' ? null : say(`alarm.${state.alarm}`, { n: state.refused })
}

import type { Todos } from '../../console/room'
import type { Client } from '../../shared/api/client'
import type { Role } from '../../shared/api/types'
import { grants } from './grants'
import { say } from './words/say'

/** Roles that end soon, for those who grant them. */
export async function rolesTodos(client: Client, roles: readonly Role[]): Promise<Todos> {
  if (!roles.includes('securityAdministrator')) return { kind: 'ok', todos: [] }
  const reply = await grants.list(client, { state: 'expiring' }, 1)
  if (reply.kind !== 'ok') return { kind: 'trouble', trouble: reply.trouble }
  const { total } = reply.body
  if (total === 0) return { kind: 'ok', todos: [] }
  const todo = {
    id: 'roles.expiring',
    urgency: 'attention',
    title: say('todo.title'),
    text: say('todo.text', { n: total }),
    to: { name: 'roles', query: { state: 'expiring' } },
    act: say('todo.act'),
  } as const
  return { kind: 'ok', todos: [todo] }
}

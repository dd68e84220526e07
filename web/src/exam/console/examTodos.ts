import type { Todo } from '../../console/home/todo'
import type { Todos } from '../../console/room'
import type { Client } from '../../shared/api/client'
import type { Role, SittingLive } from '../../shared/api/types'
import { count, moment } from '../../shared/words/formats'
import type { OverseenSitting } from './sittings'
import { staleSittings, staleTodos } from './staleTodos'
import { say } from './words/say'

const A_DAY_MILLIS = 86_400_000
/** More sittings at once are looked at in their list. */
const MOST = 10

/**
 * Sittings that run, those that open within a day, people who are stuck, and questions that have gone stale. Publishers arrange
 * sittings and don't watch them; invigilators watch only.
 */
export async function examTodos(client: Client, roles: readonly Role[]): Promise<Todos> {
  const arranges = roles.includes('examOfficer') || roles.includes('publisher')
  const watches = roles.includes('examOfficer') || roles.includes('invigilator')
  const [reply, stale] = await Promise.all([
    client.overseenSittings(),
    roles.includes('examOfficer') ? staleSittings(client) : null,
  ])
  if (reply.kind !== 'ok') return { kind: 'trouble', trouble: reply.trouble }
  if (stale && stale.kind !== 'ok') return { kind: 'trouble', trouble: stale.trouble }
  const { items } = reply.body
  const now = Date.parse(reply.body.now)
  const running = watches ? items.filter(({ state }) => state === 'open').slice(0, MOST) : []
  const coming = items.filter(
    ({ state, opensAt }) => arranges && state === 'coming' && Date.parse(opensAt) - now < A_DAY_MILLIS,
  )
  const todos = await Promise.all(running.map((sitting) => runningTodos(client, sitting)))
  return { kind: 'ok', todos: [...(stale ? staleTodos(stale.body) : []), ...todos.flat(), ...coming.map(comingTodo)] }
}

async function runningTodos(client: Client, sitting: OverseenSitting): Promise<readonly Todo[]> {
  const reply = await client.sittingLive(sitting.sittingId)
  const live = reply.kind === 'ok' ? reply.body : null
  const figure = (value: number | undefined): string => (value === undefined ? '–' : count(value))
  const text = say('todo.running', {
    closes: moment(sitting.closesAt),
    due: count(sitting.due),
    started: figure(live?.started),
    working: figure(live?.working),
  })
  const running: Todo = { ...todo(sitting), urgency: 'now', text, act: say('todo.see') }
  return live === null || live.stuck === 0 ? [running] : [stuckTodo(sitting, live), running]
}

function stuckTodo({ sittingId, title }: OverseenSitting, { stuck, rule }: SittingLive): Todo {
  return {
    id: `${sittingId}-stuck`,
    urgency: 'attention',
    title,
    text: say('todo.stuck', { n: stuck, seconds: rule.stuckSeconds }),
    to: { name: 'sittingPeople', params: { sittingId }, query: { state: 'stuck' } },
    act: say('todo.help'),
  }
}

function comingTodo(sitting: OverseenSitting): Todo {
  const text = say('todo.coming', { opens: moment(sitting.opensAt), due: count(sitting.due) })
  const to = { name: 'sittingArrangement', params: { sittingId: sitting.sittingId } }
  return { ...todo(sitting), to, urgency: 'soon', text, act: say('todo.open') }
}

function todo({ sittingId, title }: OverseenSitting): Pick<Todo, 'id' | 'title' | 'to'> {
  return { id: sittingId, title, to: { name: 'sitting', params: { sittingId } } }
}

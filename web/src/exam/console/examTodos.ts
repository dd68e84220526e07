import type { Todo } from '../../console/home/todo'
import type { Todos } from '../../console/room'
import type { Client } from '../../shared/api/client'
import { count, moment } from '../../shared/words/formats'
import { stateOf, type OverseenSitting } from './sittings'
import { say } from './words/say'

const A_DAY_MILLIS = 86_400_000
/** More sittings at once are looked at in their list. */
const MOST = 10

/** Sittings that run, and those that open within a day. */
export async function examTodos(client: Client): Promise<Todos> {
  const reply = await client.overseenSittings()
  if (reply.kind !== 'ok') return { kind: 'trouble', trouble: reply.trouble }
  const { items } = reply.body
  const now = Date.now()
  const running = items.filter((sitting) => stateOf(sitting, now) === 'open').slice(0, MOST)
  const coming = items.filter(
    (sitting) => stateOf(sitting, now) === 'coming' && Date.parse(sitting.opensAt) - now < A_DAY_MILLIS,
  )
  const todos = await Promise.all(running.map((sitting) => runningTodo(client, sitting)))
  return { kind: 'ok', todos: [...todos, ...coming.map(comingTodo)] }
}

async function runningTodo(client: Client, sitting: OverseenSitting): Promise<Todo> {
  const live = await client.sittingLive(sitting.sittingId)
  const [started, working] = live.kind === 'ok' ? [live.body.started, live.body.working].map(count) : ['–', '–']
  const values = {
    closes: moment(sitting.closesAt),
    due: count(sitting.due),
    started: started ?? '',
    working: working ?? '',
  }
  return { ...todo(sitting), urgency: 'now', text: say('todo.running', values), act: say('todo.see') }
}

function comingTodo(sitting: OverseenSitting): Todo {
  const text = say('todo.coming', { opens: moment(sitting.opensAt), due: count(sitting.due) })
  return { ...todo(sitting), urgency: 'soon', text, act: say('todo.open') }
}

function todo({ sittingId, title }: OverseenSitting): Pick<Todo, 'id' | 'title' | 'to'> {
  return { id: sittingId, title, to: { name: 'sitting', params: { sittingId } } }
}

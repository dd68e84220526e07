import type { Room, Todos } from '../../console/room'
import type { Client } from '../../shared/api/client'
import { reports } from './reports'
import { say } from './words/say'

/** Reports of errors in questions, for those who edit and review them. */
export const room: Room = {
  id: 'corrections',
  name: () => say('room'),
  icon: 'M4 5h16v11H9l-5 4zM12 8v3M12 13v.5',
  needs: ['listQuestionReports'],
  order: 45,
  routes: [
    {
      path: '/corrections',
      name: 'corrections',
      component: () => import('./ReportListPage.vue'),
      children: [{ path: ':reportId', name: 'correction', component: () => import('./ReportPane.vue'), props: true }],
    },
  ],
  todos: waiting,
}

/** That somebody waits for an answer. */
async function waiting(client: Client): Promise<Todos> {
  const reply = await reports.list(client, 'open')
  if (reply.kind !== 'ok') return { kind: 'trouble', trouble: reply.trouble }
  const { total } = reply.body
  if (total === 0) return { kind: 'ok', todos: [] }
  const todo = {
    id: 'corrections',
    urgency: 'attention',
    title: say('room'),
    text: say('todo.text', { n: total }),
    to: { name: 'corrections' },
    act: say('todo.act'),
  } as const
  return { kind: 'ok', todos: [todo] }
}

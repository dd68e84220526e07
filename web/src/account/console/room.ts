import type { Room } from '../../console/room'
import { accountQuery, type Accounts } from '../accounts'
import { say } from '../words/say'

export const room: Room = {
  id: 'accounts',
  name: () => say('room'),
  icon: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 21c0-4 4-6 8-6M15 18h6M19 16l2 2-2 2',
  needs: ['listAccounts'],
  order: 75,
  routes: [{ path: '/accounts', name: 'accounts', component: () => import('./AccountsPage.vue') }],
  todos: async (client) => {
    const reply = await client.ask<Accounts>(accountQuery({ q: '', state: 'none' }))
    if (reply.kind !== 'ok') return { kind: 'trouble', trouble: reply.trouble }
    const { total } = reply.body
    if (total === 0) return { kind: 'ok', todos: [] }
    return {
      kind: 'ok',
      todos: [
        {
          id: 'accounts.inactive',
          urgency: 'open',
          title: say('todo.title'),
          text: say('todo', { n: total }),
          to: { name: 'accounts', query: { state: 'none' } },
          act: say('todo.act'),
        },
      ],
    }
  },
}

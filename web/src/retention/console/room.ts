import type { Room } from '../../console/room'
import { say } from './words/room'

/** How long personal data stays, for the security administrator. */
export const room: Room = {
  id: 'retention',
  name: () => say('room'),
  icon: 'M12 3v9l5 3M12 21a9 9 0 1 1 9-9M17 19l2 2 4-4',
  needs: ['getRetention'],
  order: 85,
  routes: [{ path: '/retention', name: 'retention', component: () => import('./RetentionPage.vue') }],
}

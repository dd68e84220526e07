import type { Room } from '../../console/room'
import { say } from '../words/say'

/** Who stays away from an exam with leave: exempt 免考, deferred 缓考. */
export const room: Room = {
  id: 'leaves',
  name: () => say('room'),
  icon: 'M5 4h14v16H5zM9 4v-2M15 4v-2M5 9h14M9 14h6',
  needs: ['listExamLeaves'],
  order: 21,
  routes: [{ path: '/exam-leaves', name: 'examLeaves', component: () => import('./LeavesPage.vue') }],
}

import type { Room } from '../../console/room'
import { examTodos } from './examTodos'
import { say } from './words/say'

export const room: Room = {
  id: 'exams',
  name: () => say('room'),
  icon: 'M6 3h12v18H6zM9 8h6M9 12h6M9 16h3',
  roles: ['examOfficer'],
  order: 20,
  routes: [
    { path: '/exams', name: 'exams', component: () => import('./SittingListPage.vue') },
    { path: '/exams/:sittingId', name: 'sitting', component: () => import('./SittingPage.vue'), props: true },
  ],
  todos: examTodos,
}

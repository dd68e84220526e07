import type { Room } from '../../console/room'
import { recordTodos } from './recordTodos'
import { say } from './words/room'

export const room: Room = {
  id: 'record',
  name: () => say('room'),
  icon: 'M6 3h9l3 3v15H6zM9 9h6M9 13h6M9 17l2 2 4-4',
  needs: ['searchRecord', 'getRecordState'],
  order: 80,
  routes: [
    { path: '/record', name: 'record', component: () => import('./RecordPage.vue') },
    { path: '/record/sample', name: 'recordSample', component: () => import('./SamplePage.vue') },
    { path: '/record/state', name: 'recordState', component: () => import('./StatePage.vue') },
    {
      path: '/record/evidence/:kind/:evidenceId',
      name: 'evidence',
      component: () => import('./EvidencePage.vue'),
      props: true,
    },
  ],
  todos: recordTodos,
}

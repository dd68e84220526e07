import type { Room } from '../../console/room'
import { say } from './words/say'

export const room: Room = {
  id: 'notices',
  name: () => say('room'),
  icon: 'M6 16V11a6 6 0 0 1 12 0v5l2 2H4zM10 21h4',
  needs: [],
  order: 90,
  routes: [
    { path: '/notices', name: 'notices', component: () => import('./MyNoticesPage.vue') },
    { path: '/notices/rules', name: 'noticeRules', component: () => import('./RulesPage.vue') },
    { path: '/notices/deliveries', name: 'noticeDeliveries', component: () => import('./DeliveriesPage.vue') },
  ],
}

import type { Room } from '../../console/room'
import { reportTodos } from './todos'
import { say } from './words/room'

export const room: Room = {
  id: 'report',
  name: () => say('room'),
  icon: 'M4 20V4M4 20h16M8 16v-5M12 16V8M16 16v-3',
  needs: ['getReport'],
  order: 60,
  routes: [
    { path: '/reports', name: 'report', component: () => import('./ReportPage.vue') },
    { path: '/reports/scores', name: 'reportScores', component: () => import('./ScoresPage.vue') },
    { path: '/reports/indicators', name: 'reportIndicators', component: () => import('./IndicatorsPage.vue') },
    { path: '/reports/follow-ups', name: 'followUps', component: () => import('./FollowUpsPage.vue') },
    {
      path: '/reports/follow-ups/:followUpId',
      name: 'followUp',
      component: () => import('./FollowUpPage.vue'),
      props: true,
    },
    { path: '/reports/rows', name: 'reportRows', component: () => import('./RowsPage.vue') },
  ],
  todos: reportTodos,
}

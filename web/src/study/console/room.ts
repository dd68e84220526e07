import type { Room } from '../../console/room'
import { studyTodos } from './studyTodos'
import { say } from './words/room'

export const room: Room = {
  id: 'study',
  name: () => say('room'),
  icon: 'M3 6l9-3 9 3-9 3zM7 8v5c3 2 7 2 10 0V8M21 6v7',
  needs: ['listStudySessions'],
  order: 44,
  routes: [
    { path: '/study', name: 'study', component: () => import('./PlanListPage.vue') },
    { path: '/study/overview', name: 'studyOverview', component: () => import('./OverviewPage.vue') },
    { path: '/study/meetings', name: 'studyMeetings', component: () => import('./MeetingsPage.vue') },
    { path: '/study/flags', name: 'studyFlags', component: () => import('./FlagsPage.vue') },
    { path: '/study/new', name: 'studyNew', component: () => import('./PlanFormPage.vue') },
    {
      path: '/study/sessions/:sessionId',
      name: 'studySession',
      component: () => import('./SessionPage.vue'),
      props: true,
    },
    {
      path: '/study/sessions/:sessionId/plan',
      name: 'studyPlan',
      component: () => import('./PlanFormPage.vue'),
      props: true,
    },
    {
      path: '/study/sessions/:sessionId/wall',
      name: 'studyWall',
      component: () => import('./WallPage.vue'),
      props: true,
      meta: { bare: true },
    },
  ],
  todos: studyTodos,
}

import type { Room } from '../../console/room'
import { examTodos } from './examTodos'
import { say } from './words/say'

export const room: Room = {
  id: 'exams',
  name: () => say('room'),
  icon: 'M6 3h12v18H6zM9 8h6M9 12h6M9 16h3',
  needs: ['listOverseenSittings'],
  order: 20,
  routes: [
    { path: '/exams', name: 'exams', component: () => import('./SittingListPage.vue') },
    {
      path: '/exams/plans/:draftId',
      name: 'examPlan',
      component: () => import('./publish/PlanPage.vue'),
      props: true,
    },
    {
      path: '/exams/:sittingId/arrangement',
      name: 'sittingArrangement',
      component: () => import('./publish/ArrangementPage.vue'),
      props: true,
    },
    {
      path: '/exams/:sittingId',
      component: () => import('./SittingPage.vue'),
      props: true,
      children: [
        { path: '', name: 'sitting', component: () => import('./live/OverviewPage.vue') },
        {
          path: 'people',
          name: 'sittingPeople',
          component: () => import('./live/PeoplePage.vue'),
          props: true,
          children: [
            { path: ':personId', name: 'sittingPerson', component: () => import('./live/PersonPane.vue'), props: true },
          ],
        },
        { path: 'scores', name: 'sittingScores', component: () => import('./live/ScoresPage.vue') },
      ],
    },
    {
      path: '/exams/:sittingId/wall',
      name: 'sittingWall',
      component: () => import('./wall/WallPage.vue'),
      props: true,
      meta: { bare: true },
    },
  ],
  todos: examTodos,
}

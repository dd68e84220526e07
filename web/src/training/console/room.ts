import type { Room } from '../../console/room'
import { say } from '../words/say'
import { trainingTodos } from './todos'

export const room: Room = {
  id: 'training',
  name: () => say('room'),
  icon: 'M12 3a9 9 0 1 0 9 9h-9zM15 3.5A9 9 0 0 1 20.5 9H15z',
  needs: ['listHoursPeople'],
  order: 30,
  routes: [
    {
      path: '/training',
      name: 'training',
      component: () => import('./PeoplePage.vue'),
      props: true,
      children: [
        { path: 'people/:personId', name: 'trainingPerson', component: () => import('./PersonPane.vue'), props: true },
      ],
    },
    { path: '/training/units', name: 'trainingUnits', component: () => import('./UnitsPage.vue') },
    { path: '/training/lists', name: 'trainingLists', component: () => import('./lists/ListProgressPage.vue') },
    { path: '/training/ledger', name: 'trainingLedger', component: () => import('./LedgerPage.vue') },
    { path: '/training/sheet', name: 'trainingSheet', component: () => import('./SheetPage.vue') },
    { path: '/training/imports', name: 'trainingImports', component: () => import('./ImportsPage.vue') },
    {
      path: '/training/imports/:importId',
      name: 'trainingImport',
      component: () => import('./ImportPage.vue'),
      props: true,
    },
    { path: '/training/plan', name: 'trainingPlan', component: () => import('./PlanPage.vue') },
    { path: '/training/plan/draft', name: 'trainingPlanDraft', component: () => import('./plan/PlanDraftPage.vue') },
    {
      path: '/training/plan/:itemId',
      name: 'trainingPlanItem',
      component: () => import('./PlanItemPage.vue'),
      props: true,
    },
    { path: '/training/objections', name: 'trainingObjections', component: () => import('./ObjectionsPage.vue') },
    { path: '/training/rules', name: 'trainingRules', component: () => import('./RulesPage.vue') },
    { path: '/training/closings', name: 'trainingClosings', component: () => import('./ClosingsPage.vue') },
  ],
  todos: trainingTodos,
}

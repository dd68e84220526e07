import type { Room } from '../../console/room'
import { bankTodos } from './todo/bankTodos'
import { say } from './words/room'

export const room: Room = {
  id: 'bank',
  name: () => say('room'),
  icon: 'M4 5h7v15H4zM13 5h7v15h-7M7 9h1M16 9h1',
  needs: ['listBanks'],
  order: 10,
  routes: [
    { path: '/bank', name: 'bank', component: () => import('./banks/BanksPage.vue') },
    {
      path: '/bank/banks/:bankId',
      component: () => import('./banks/BankPage.vue'),
      props: true,
      children: [
        { path: '', name: 'bankQuestions', component: () => import('./questions/QuestionsPage.vue') },
        { path: 'imports', name: 'bankImports', component: () => import('./import/ImportsPage.vue') },
        { path: 'amended', name: 'bankAmended', component: () => import('./stale/AmendedPage.vue') },
        { path: 'releases', name: 'bankReleases', component: () => import('./release/ReleasesPage.vue') },
      ],
    },
    {
      path: '/bank/banks/:bankId/new',
      name: 'newQuestion',
      component: () => import('./editor/NewQuestionPage.vue'),
      props: true,
    },
    {
      path: '/bank/questions/:questionId',
      name: 'bankQuestion',
      component: () => import('./editor/QuestionPage.vue'),
      props: true,
    },
    { path: '/bank/review', name: 'bankReview', component: () => import('./review/ReviewPage.vue') },
    {
      path: '/bank/releases/:releaseId',
      name: 'bankRelease',
      component: () => import('./release/ReleasePage.vue'),
      props: true,
    },
    {
      path: '/bank/imports/:importId',
      name: 'bankImport',
      component: () => import('./import/ImportPage.vue'),
      props: true,
    },
  ],
  todos: bankTodos,
}

import type { Room } from '../../console/room'
import type { Kind } from './api'
import { say } from './words/room'

/** The list of a kind, its imports and one of them. */
function pages(path: string, list: string, one: string, kind: Kind): Room['routes'] {
  return [
    { path, name: list, component: () => import('./ListPage.vue'), props: { kind } },
    { path: `${path}/imports`, name: `${one}s`, component: () => import('./ImportsPage.vue'), props: { kind } },
    {
      path: `${path}/imports/:importId`,
      name: one,
      component: () => import('./ImportPage.vue'),
      props: ({ params }) => ({ kind, importId: params['importId'] }),
    },
  ]
}

/** What was decided elsewhere and renewal reviews ask for: assessments, sanctions, exams. */
export const room: Room = {
  id: 'dossier',
  name: () => say('room'),
  icon: 'M5 3h10l4 4v14H5zM15 3v4h4M8 12l2 2 4-4M8 18h8',
  needs: ['listDossierFacts'],
  order: 53,
  routes: [
    ...pages('/dossier/assessments', 'assessments', 'assessmentImport', 'assessment'),
    ...pages('/dossier/sanctions', 'sanctions', 'sanctionImport', 'sanction'),
    ...pages('/dossier/exams', 'outsideExams', 'outsideExamImport', 'exam'),
    {
      path: '/dossier/people/:personId',
      name: 'personDossier',
      component: () => import('./PersonPage.vue'),
      props: true,
    },
  ],
}

import type { Room } from '../../console/room'
import { say } from './words/room'

/** What was decided elsewhere and renewal reviews ask for: assessments, sanctions, exams. */
export const room: Room = {
  id: 'dossier',
  name: () => say('room'),
  icon: 'M5 3h10l4 4v14H5zM15 3v4h4M8 12l2 2 4-4M8 18h8',
  needs: ['listDossierFacts'],
  order: 53,
  routes: [
    {
      path: '/dossier/assessments',
      name: 'assessments',
      component: () => import('./ListPage.vue'),
      props: { kind: 'assessment' },
    },
    {
      path: '/dossier/sanctions',
      name: 'sanctions',
      component: () => import('./ListPage.vue'),
      props: { kind: 'sanction' },
    },
    {
      path: '/dossier/exams',
      name: 'outsideExams',
      component: () => import('./ListPage.vue'),
      props: { kind: 'exam' },
    },
    {
      path: '/dossier/people/:personId',
      name: 'personDossier',
      component: () => import('./PersonPage.vue'),
      props: true,
    },
  ],
}

import type { Room } from '../../console/room'
import { say } from '../words/say'

export const room: Room = {
  id: 'laws',
  name: () => say('room'),
  icon: 'M5 4h11a3 3 0 0 1 3 3v13H8a3 3 0 0 1-3-3zM5 17a3 3 0 0 1 3-3h11M9 8h6',
  needs: ['importLaw', 'listBanks', 'listPublishingReleases'],
  order: 40,
  routes: [
    { path: '/laws', name: 'laws', component: () => import('./LawListPage.vue') },
    { path: '/laws/import', name: 'lawImport', component: () => import('./import/ImportPage.vue') },
    { path: '/laws/outline', name: 'lawOutline', component: () => import('./OutlinePage.vue') },
    { path: '/laws/lists', name: 'lawLists', component: () => import('./required/ListsPage.vue') },
    {
      path: '/laws/lists/:listVersionId',
      name: 'lawList',
      component: () => import('./required/ListPage.vue'),
      props: true,
    },
    {
      path: '/laws/cases',
      name: 'lawCases',
      component: () => import('./CasesPage.vue'),
      props: true,
      children: [{ path: ':caseId', name: 'lawCase', component: () => import('./CasePane.vue'), props: true }],
    },
    { path: '/laws/:lawId', name: 'lawVersions', component: () => import('./VersionsPage.vue'), props: true },
    {
      path: '/laws/:lawId/versions/:versionId',
      name: 'lawVersion',
      component: () => import('./ReaderPage.vue'),
      props: true,
    },
    {
      path: '/laws/:lawId/difference',
      name: 'lawDifference',
      component: () => import('./difference/DifferencePage.vue'),
      props: true,
    },
  ],
}

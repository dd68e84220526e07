import type { Room } from '../../console/room'
import { say } from './words/room'

/** The register of units and people, for HR and the justice bureau. */
export const room: Room = {
  id: 'people',
  name: () => say('room'),
  icon: 'M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2 19c0-3 3-5 6-5s6 2 6 5M16 5h6M16 10h6M17 15h5',
  needs: ['listPeople', 'addRegisterUnit'],
  order: 50,
  routes: [
    { path: '/people', name: 'people', component: () => import('./PeoplePage.vue') },
    { path: '/people/new', name: 'newPerson', component: () => import('./person/NewPersonPage.vue') },
    { path: '/people/units', name: 'peopleUnits', component: () => import('./units/UnitsPage.vue') },
    { path: '/people/imports', name: 'peopleImports', component: () => import('./import/ImportsPage.vue') },
    {
      path: '/people/imports/:importId',
      name: 'peopleImport',
      component: () => import('./import/ImportPage.vue'),
      props: true,
    },
    { path: '/people/:personId', name: 'person', component: () => import('./person/PersonPage.vue'), props: true },
  ],
}

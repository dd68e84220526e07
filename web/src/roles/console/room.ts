import type { Room } from '../../console/room'
import { rolesTodos } from './rolesTodos'
import { say } from './words/say'

/** Who has which role, and letting somebody stand in: the list for those who watch over roles, one's own for everybody. */
export const room: Room = {
  id: 'roles',
  name: () => say('room'),
  icon: 'M9 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM2 21c0-4 3-7 7-7s7 3 7 7M17 8l2 2 4-4',
  needs: [],
  order: 80,
  routes: [
    {
      path: '/roles',
      name: 'roles',
      component: () => import('./RolesPage.vue'),
      children: [
        { path: 'people/:personId', name: 'rolesOfPerson', component: () => import('./PersonPane.vue'), props: true },
      ],
    },
    { path: '/roles/new', name: 'newRole', component: () => import('./NewRolePage.vue') },
    { path: '/roles/mine', name: 'myRoles', component: () => import('./MyRolesPage.vue') },
  ],
  todos: rolesTodos,
}

import { createRouter, createWebHistory, type Router, type RouterHistory, type RouteRecordRaw } from 'vue-router'
import type { Session } from '../access/session'
import HomePage from './home/HomePage.vue'
import { entrance, opens, rooms, roomsFor } from './rooms'

declare module 'vue-router' {
  interface RouteMeta {
    /** May be seen by nobody in particular. */
    readonly open?: boolean
    /** Without the bars: a wall screen. */
    readonly bare?: boolean
    /** The id of the room that it belongs to. */
    readonly room?: string
    /** An operation without which the page has nothing to show: who may not call it is led to the next page of the room. */
    readonly needs?: string
  }
}

const routes: RouteRecordRaw[] = [
  { path: '/', name: 'home', component: HomePage },
  {
    path: '/sign-in',
    name: 'signIn',
    component: () => import('./shell/SignInPage.vue'),
    meta: { open: true, bare: true },
  },
  {
    path: '/set-up',
    name: 'setUp',
    component: () => import('../account/SetUpPage.vue'),
    meta: { open: true, bare: true },
  },
  { path: '/me', name: 'me', component: () => import('../account/MePage.vue') },
  ...rooms.flatMap((room) => room.routes.map((route) => ({ ...route, meta: { ...route.meta, room: room.id } }))),
  { path: '/:rest(.*)', redirect: { name: 'home' } },
]

/** Addresses below `/console`, so that a list with its filters can be sent to a colleague. */
export function consoleRouter(session: Session, history: RouterHistory = createWebHistory('/console')): Router {
  const router = createRouter({ history, routes, scrollBehavior: (_to, _from, before) => before ?? { top: 0 } })
  router.beforeEach((to) => {
    const { me } = session.state
    if (to.meta.open === true) return true
    if (me === null) return { name: 'signIn', query: { next: to.fullPath } }
    const room = roomsFor(me).find(({ id }) => id === to.meta.room)
    if (to.meta.room !== undefined && room === undefined) return { name: 'home' }
    return opens(me, to.meta) || { name: entrance(me, room) }
  })
  return router
}

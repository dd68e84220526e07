import type { Room, Todos } from '../../console/room'
import type { Client } from '../../shared/api/client'
import type { Role } from '../../shared/api/types'
import type { LearningFlags } from '../types'
import { say } from './words/say'

/** Courses, for those who make them. */
export const room: Room = {
  id: 'courses',
  name: () => say('room'),
  icon: 'M3 5h18v12H3zM10 9l5 2.5-5 2.5zM8 21h8',
  needs: ['listCourses', 'listCourseLearners'],
  order: 55,
  routes: [
    {
      path: '/courses',
      name: 'courses',
      component: () => import('./CoursesPage.vue'),
      meta: { needs: 'listCourses' },
    },
    { path: '/courses/:courseId', name: 'courseDraft', component: () => import('./CourseEditorPage.vue'), props: true },
    {
      path: '/course-learners',
      name: 'courseLearners',
      component: () => import('./LearnersPage.vue'),
      meta: { needs: 'listCourseLearners' },
    },
    {
      path: '/learning-flags',
      name: 'learningFlags',
      component: () => import('./FlagsPage.vue'),
      meta: { needs: 'listLearningFlags' },
    },
  ],
  todos: waiting,
}

/** That somebody tried what counts for nothing. */
async function waiting(client: Client, roles: readonly Role[]): Promise<Todos> {
  if (!roles.includes('unitHr') && !roles.includes('justiceBureau')) return { kind: 'ok', todos: [] }
  const reply = await client.ask<LearningFlags>('/learning-flags?state=open')
  if (reply.kind !== 'ok') return { kind: 'trouble', trouble: reply.trouble }
  const { length } = reply.body.items
  if (length === 0) return { kind: 'ok', todos: [] }
  const todo = {
    id: 'learningFlags',
    urgency: 'attention',
    title: say('flags'),
    text: say('flags.todo', { n: length }),
    to: { name: 'learningFlags' },
    act: say('flags.look'),
  } as const
  return { kind: 'ok', todos: [todo] }
}

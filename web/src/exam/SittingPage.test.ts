// @vitest-environment happy-dom
import { flushPromises, mount } from '@vue/test-utils'
import { createMemoryHistory, createRouter } from 'vue-router'
import { beforeEach, describe, expect, it } from 'vitest'
import { sessionKey, type Session } from '../access/session'
import { attemptsKey, type Attempts } from '../attempt/attempts'
import type { Client } from '../shared/api/client'
import type { Reply } from '../shared/api/reply'
import type { Sitting } from '../shared/api/types'
import { clientKey } from '../shared/api/useClient'
import SittingPage from './SittingPage.vue'

const open: Sitting = {
  ...{ sittingId: 's', examId: 'e', title: '公共法律知识考试', state: 'open', minutes: 90 },
  ...{ opensAt: '2026-11-22T01:00:00Z', closesAt: '2026-11-22T09:00:00Z', now: '2026-11-22T02:00:00Z' },
  ...{ attemptsAllowed: 3, attemptsLeft: 2, fullMarks: 100, passMarks: 60 },
  sections: [{ title: '单项选择题', kind: 'single', questions: 25, marksEach: 2 }],
  grades: [{ grade: 'excellent', fromMarks: 90 }],
  ...{ scoresPublished: 'atOnce', questionsPublished: 'afterClosing', drawSecretHash: 'abc123' },
}

const timing = { sentAt: 0, receivedAt: 0 }
let started: unknown[]
let startSays: Reply<unknown>

async function shown(body: Sitting) {
  const nothing = { template: '<i/>' }
  const names = ['exams', 'ranking', 'result', 'attempt']
  const routes = names.map((name) => ({ path: `/${name}/:examId?/:attemptId?`, name, component: nothing }))
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [...routes, { path: '/:rest(.*)', component: nothing }],
  })
  const page = mount(SittingPage, {
    props: { sittingId: 's' },
    global: {
      plugins: [router],
      provide: {
        [clientKey as symbol]: {
          sitting: () => Promise.resolve({ kind: 'ok', status: 200, body, timing }),
        } as unknown as Client,
        [attemptsKey as symbol]: {
          start: (of: unknown) => {
            started.push(of)
            return Promise.resolve(startSays)
          },
        } as unknown as Attempts,
        [sessionKey as symbol]: { state: { me: { personId: 'p1' } } } as unknown as Session,
      },
    },
  })
  await flushPromises()
  return { page, router, start: () => page.findAll('button').find((one) => one.text() === '开始考试') }
}

beforeEach(() => {
  started = []
  startSays = { kind: 'ok', status: 201, body: { attemptId: 'a1' }, timing }
})

describe('the rules of a sitting', () => {
  it('say all that a candidate should know before the start', async () => {
    const { page } = await shown(open)
    const parts = ['2026年11月22日 09:00 至 17:00', '90分钟', '满分 100 分，60 分及格', '共 3 次，还可考 2 次']
    for (const part of [...parts, '交卷后立即公布', '考试结束后公布', '优秀：90 分起', 'abc123']) {
      expect(page.text()).toContain(part)
    }
    expect(page.findAll('tbody td').map((cell) => cell.text())).toEqual(['25', '2', '50'])
  })

  it('let nobody start without the pledge', async () => {
    const { page, start, router } = await shown(open)
    expect(start()?.attributes('disabled')).toBeDefined()
    await page.get('input[type=checkbox]').setValue(true)
    await start()?.trigger('click')
    await flushPromises()
    expect(started).toEqual([{ sittingId: 's', examId: 'e', title: '公共法律知识考试', personId: 'p1' }])
    expect(router.currentRoute.value.name).toBe('attempt')
  })

  it('say why a start was refused', async () => {
    startSays = { kind: 'refused', status: 409, trouble: { code: 'exam.not-open' }, retryAfterMillis: null }
    const { page, start } = await shown(open)
    await page.get('input[type=checkbox]').setValue(true)
    await start()?.trigger('click')
    await flushPromises()
    expect(page.text()).toContain('exam.not-open')
    expect(start()?.attributes('disabled')).toBeUndefined()
  })

  it('count down to the opening', async () => {
    const { page, start } = await shown({ ...open, state: 'coming', opensAt: '2026-11-22T02:10:00Z' })
    expect(page.text()).toContain('距开考还有')
    expect(start()).toBeUndefined()
    page.unmount()
  })

  it('offer another go while there is one, beside the result', async () => {
    const { page, start } = await shown({ ...open, attemptId: 'a0' })
    expect(start()).toBeDefined()
    expect(page.text()).toContain('查看成绩')
  })

  it('show the result when all goes are used', async () => {
    const { page, start } = await shown({ ...open, state: 'done', attemptsLeft: 0, attemptId: 'a0' })
    expect(start()).toBeUndefined()
    expect(page.text()).toContain('查看成绩')
  })

  it('say what to do after missing it', async () => {
    const { page, start } = await shown({ ...open, state: 'absent', attemptsLeft: 0 })
    expect(page.text()).toContain('如需补考')
    expect(start()).toBeUndefined()
  })
})

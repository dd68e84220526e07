// @vitest-environment happy-dom
import { flushPromises, mount } from '@vue/test-utils'
import { createMemoryHistory, createRouter } from 'vue-router'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Call, Client } from '../shared/api/client'
import type { Reply } from '../shared/api/reply'
import { clientKey } from '../shared/api/useClient'
import MyReportsPage from './MyReportsPage.vue'
import ReportDialog from './ReportDialog.vue'
import type { Reviewed } from './marking'

const item: Reviewed = {
  number: 3,
  mark: 'wrong',
  question: {
    ...{
      questionId: 'q1',
      section: '单选',
      kind: 'single',
      stem: '下列哪项正确？',
      options: [],
      answered: [],
      key: [],
    },
    ...{ score: 0, marks: 2, explanation: '', citations: [] },
  },
}

let calls: Call[]
let answer: Reply<unknown>

const client = {
  change: (call: Call) => {
    calls.push(call)
    return Promise.resolve(answer)
  },
  ask: () => Promise.resolve(answer),
} as unknown as Client
const provide = { [clientKey as symbol]: client }

function ok(body: unknown): Reply<unknown> {
  return { kind: 'ok', status: 200, body, timing: { sentAt: 0, receivedAt: 0 } }
}

beforeEach(() => {
  calls = []
  answer = ok({ reportId: 'r' })
})

describe('a report of an error', () => {
  async function opened() {
    const page = mount(ReportDialog, {
      props: { attemptId: 'a', item: null as Reviewed | null },
      global: { provide },
      attachTo: document.body,
    })
    await page.setProps({ item })
    await flushPromises()
    return page
  }

  it('is sent with its kind and words, and the same key when it is sent again', async () => {
    const page = await opened()
    await page.get('input[value=wording]').setValue()
    await page.get('textarea').setValue(' 有错字 ')
    answer = { kind: 'unreachable', trouble: { code: 'phone.network' } }
    await page.get('form').trigger('submit')
    await flushPromises()
    expect(page.get('textarea').element.value).toBe(' 有错字 ')
    answer = ok({ reportId: 'r' })
    await page.get('form').trigger('submit')
    await flushPromises()
    const [first, second] = calls
    expect(first?.path).toBe('/attempts/a/question-reports')
    expect(first?.body).toMatchObject({ questionId: 'q1', kind: 'wording', words: '有错字' })
    expect(second?.body).toEqual(first?.body)
    expect(page.get('[role=status]').text()).toContain('已提交')
    page.unmount()
  })

  it('without words is not sent', async () => {
    const page = await opened()
    await page.get('form').trigger('submit')
    expect([calls.length, page.get('[role=alert]').text()]).toEqual([0, '请写明哪里有误。'])
    page.unmount()
  })

  it('that comes too soon says when the next may come', async () => {
    const page = await opened()
    await page.get('textarea').setValue('又一处')
    answer = {
      kind: 'refused',
      status: 429,
      trouble: { code: 'question-report.too-many' },
      retryAfterMillis: 1_800_000,
    }
    await page.get('form').trigger('submit')
    await flushPromises()
    expect(page.text()).toContain('请在 30 分钟后再提交')
    page.unmount()
  })
})

describe('my reports', () => {
  const report = {
    ...{ reportId: 'r', stem: '下列哪项正确？', kind: 'keyWrong', words: 'B 也对' },
    ...{ reportedAt: '2026-11-22T02:00:00Z', state: 'accepted', reason: '已改正', unread: true },
  }

  async function shown(items: unknown[], unread: number) {
    answer = ok({ items, unread })
    const routes = [{ path: '/mine', name: 'mine', component: { template: '<i/>' } }]
    const page = mount(MyReportsPage, {
      global: { provide, plugins: [createRouter({ history: createMemoryHistory(), routes })] },
    })
    await flushPromises()
    return page
  }

  it('show the answer, and count as seen then', async () => {
    const page = await shown([report], 1)
    for (const part of ['已采纳', '新答复', 'B 也对', '已改正']) expect(page.text()).toContain(part)
    expect(calls.map(({ path }) => path)).toEqual(['/me/question-reports/seen'])
  })

  it('say what to do when there are none', async () => {
    const page = await shown([], 0)
    expect(page.text()).toContain('还没有反映过试题错误')
    expect(calls).toEqual([])
  })
})

import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { shallowReactive, type Component } from 'vue'
import { createMemoryHistory, createRouter, type Router } from 'vue-router'
import { sessionKey, type Session } from '../../../access/session'
import type { Call, Client } from '../../../shared/api/client'
import type { Reply } from '../../../shared/api/reply'
import { clientKey } from '../../../shared/api/useClient'
import { bankKey } from '../banks/bankKey'
import type { Bank, Question, QuestionItem } from '../types'

type Answer = Reply<unknown> | ((call: Call) => Reply<unknown>)

export const author = { personId: 'p-chen', name: '陈编辑' }
export const at = '2026-11-22T01:00:00Z'

export function ok(body: unknown): Reply<unknown> {
  return { kind: 'ok', status: 200, body, timing: { sentAt: 0, receivedAt: 0 } }
}

export function refused(status: number, code: string, more: object = {}): Reply<unknown> {
  const problem = { type: 'about:blank', title: code, status, code, detail: `detail of ${code}`, todo: '', ...more }
  return { kind: 'refused', status, trouble: { code, problem }, retryAfterMillis: null }
}

/** Answers by the beginning of the path, the longest first, and remembers what it was asked. */
export class BankServer {
  readonly calls: Call[] = []
  private readonly answers = new Map<string, Answer>()

  says(path: string, answer: Answer): this {
    this.answers.set(path, answer)
    return this
  }

  sent(path: string): readonly unknown[] {
    return this.calls.filter((call) => call.method === 'POST' && call.path === path).map(({ body }) => body)
  }

  get client(): Client {
    const answer = (call: Call): Promise<Reply<unknown>> => {
      this.calls.push(call)
      const known = [...this.answers.keys()].filter((path) => call.path.startsWith(path))
      const found = this.answers.get(known.sort((a, b) => b.length - a.length)[0] ?? '') ?? refused(404, 'unknown')
      return Promise.resolve(typeof found === 'function' ? found(call) : found)
    }
    return {
      ask: (path: string) => answer({ method: 'GET', path }),
      change: answer,
      lawArticles: (words: string) => answer({ method: 'GET', path: `/law-articles?q=${words}` }),
    } as unknown as Client
  }
}

export const bank: Bank = {
  ...{ bankId: 'b', name: '公共法律知识', unit: { unitId: 'u', name: '司法局' } },
  roles: ['editor', 'reviewer', 'publisher'],
  counts: { draft: 1, inReview: 2, approved: 3, released: 4, retired: 0, stale: 1, repointable: 1 },
  laws: [
    {
      ...{ law: 'penalty', title: '中华人民共和国行政处罚法', shortTitle: '行政处罚法', level: 'law' },
      versions: [{ passedOn: '2021-01-22', inForceSince: '2021-07-15', articles: 86, versionId: 'v2' }],
    },
  ],
  ...{ topics: ['时效'], authors: [author] },
}

export const question: Question = {
  ...{ questionId: 'q', bankId: 'b', bankName: bank.name, state: 'draft', version: 3, may: ['save', 'submit'] },
  content: {
    ...{
      kind: 'single',
      stem: '一般的追究期限是多久？',
      options: { A: '一年', B: '二年' },
      key: 'B',
      difficulty: 'easy',
    },
    ...{ law: 'penalty', version: '2021-01-22', articles: ['36/1'], topic: '时效', explanation: '第三十六条第一款。' },
  },
  ...{ faults: [], cited: [{ article: '36/1', label: '第三十六条第一款', versionId: 'v2' }], events: [] },
  versions: [{ version: 3, author, savedAt: at, digest: 'd', changes: [] }],
}

export const item: QuestionItem = {
  ...{ questionId: 'q', state: 'inReview', kind: 'single', stem: question.content.stem ?? '', version: 3 },
  ...{ author, changedAt: at },
}

export const article36 = {
  ...{ kind: 'article', number: '36', label: '第三十六条', title: '' },
  paragraphs: [
    { text: '违法行为在二年内未被发现的，不再给予行政处罚。', items: [] },
    { text: '前款规定的期限，从违法行为发生之日起计算。', items: [] },
  ],
}

/** A page of the bank as somebody sees it, at an address. */
export async function shown(
  page: Component,
  server: BankServer,
  props: Record<string, unknown> = {},
  address = '/',
): Promise<{ readonly page: VueWrapper; readonly router: Router }> {
  const names = ['bank', 'bankQuestions', 'bankAmended', 'bankReleases', 'bankQuestion', 'bankReview', 'bankRelease']
  const nothing = { template: '<i />' }
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/', name: 'here', component: page, props },
      ...names.map((name) => ({ path: `/${name}/:bankId?/:questionId?/:releaseId?`, name, component: nothing })),
    ],
  })
  await router.push(address)
  const wrapper = mount(
    { template: '<RouterView />' },
    {
      attachTo: document.body,
      global: {
        plugins: [router],
        provide: {
          [clientKey as symbol]: server.client,
          [sessionKey as symbol]: { state: { me: { personId: 'p-li', roles: [] } } } as unknown as Session,
          [bankKey as symbol]: shallowReactive({
            ...{ data: bank, timing: null, trouble: null, busy: false },
            reload: () => Promise.resolve(),
          }),
        },
      },
    },
  )
  await settled()
  return { page: wrapper, router }
}

/** All that was asked for has come. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 6; turn += 1) await flushPromises()
}

export function button(page: VueWrapper, name: string) {
  const found = page.findAll('button').find((one) => one.text() === name)
  if (found === undefined) throw new Error(`no button ${name}: ${page.text()}`)
  return found
}

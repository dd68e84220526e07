// @vitest-environment happy-dom
import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Session, sessionKey } from '../access/session'
import { attemptsKey, type Attempts } from '../attempt/attempts'
import type { Client } from '../shared/api/client'
import type { Reply } from '../shared/api/reply'
import type { Me, MyExams, OverseenSittings } from '../shared/api/types'
import { clientKey } from '../shared/api/useClient'
import App from './App.vue'
import { phoneRouter } from './router'

const me: Me = {
  personId: 'p1',
  name: '王晓明',
  unit: { unitId: 'u', name: '市场监督管理局' },
  roles: ['candidate'],
  grants: [],
  operations: [],
  demo: true,
}
const memory = {
  read: () => Promise.resolve(undefined),
  write: () => Promise.resolve(),
  clear: () => Promise.resolve(),
}

let page: VueWrapper
let session: Session
let signedIn: boolean
let roles: Me['roles']

function ok<T>(body: T): Promise<Reply<T>> {
  return Promise.resolve({ kind: 'ok', status: 200, body, timing: { sentAt: 0, receivedAt: 0 } })
}

const client = {
  onSignedOut: () => undefined,
  signIn: (_: string, password: string) => {
    signedIn = password === 'right'
    if (signedIn) return ok({ next: 'none' })
    return Promise.resolve({ kind: 'refused', status: 401, trouble: { code: 'access.wrong' }, retryAfterMillis: null })
  },
  signOut: () => ok(undefined),
  me: () =>
    signedIn
      ? ok({ ...me, roles })
      : Promise.resolve({ kind: 'refused', status: 401, trouble: { code: 'none' }, retryAfterMillis: null }),
  myExams: () => ok<MyExams>({ items: [] }),
  ask: () => Promise.resolve({ kind: 'unreachable', trouble: { code: 'phone.network' } }),
  overseenSittings: () => ok<OverseenSittings>({ items: [], now: '2026-11-22T04:00:00Z' }),
} as unknown as Client

async function settle(): Promise<void> {
  for (let turn = 0; turn < 8; turn++) {
    await flushPromises()
    await vi.dynamicImportSettled()
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

async function opened(address = '/'): Promise<void> {
  window.location.hash = `#${address}`
  session = new Session(client, memory)
  const attempts = { unsent: () => Promise.resolve(2), signedOut: () => Promise.resolve() } as unknown as Attempts
  await session.start(new Promise(() => undefined))
  page = mount(App, {
    attachTo: document.body,
    global: {
      plugins: [phoneRouter(session)],
      provide: { [clientKey as symbol]: client, [sessionKey as symbol]: session, [attemptsKey as symbol]: attempts },
    },
  })
  await settle()
}

async function signIn(password: string): Promise<void> {
  await page.get('input[name=username]').setValue('wang')
  await page.get('input[name=password]').setValue(password)
  await page.get('form').trigger('submit')
  await settle()
}

beforeEach(() => {
  signedIn = false
  roles = ['candidate']
})

afterEach(() => {
  page.unmount()
})

describe('the phone app', () => {
  it('asks for a sign-in first, and then leads on', async () => {
    await opened('/mine')
    await signIn('wrong')
    expect(page.text()).toContain('代码：access.wrong')
    await signIn('right')
    expect(page.text()).toContain('王晓明')
    expect(document.title).toBe('我的 · 学法')
  })

  it('says that there are no exams, and what to do', async () => {
    signedIn = true
    await opened('/exams')
    expect(page.text()).toContain('暂无考试')
    expect(page.text()).toContain('演示系统')
    expect(page.findAll('nav a').map((link) => link.text())).toEqual(['首页', '学习', '考试', '我的'])
  })

  it('shows an exam officer the live figures', async () => {
    signedIn = true
    roles = ['examOfficer']
    await opened()
    expect(page.text()).toContain('考试实况')
    expect(page.findAll('nav a').map((link) => link.text())).toEqual(['法规', '实况', '我的'])
  })

  it('asks again over the page when the session has ended', async () => {
    signedIn = true
    await opened('/mine')
    client.onSignedOut()
    await settle()
    expect(page.get('dialog[open]').text()).toContain('请重新登录')
    await signIn('right')
    expect(page.find('dialog[open]').exists()).toBe(false)
    expect(page.text()).toContain('大字模式')
  })

  it('warns before a sign-out that leaves answers unsent', async () => {
    signedIn = true
    await opened('/mine')
    await page
      .findAll('button')
      .find((one) => one.text() === '退出登录')
      ?.trigger('click')
    await settle()
    expect(page.get('dialog[open]').text()).toContain('本机还有 2 条作答没有上传')
    await page.get('dialog[open] .van-button--danger').trigger('click')
    await settle()
    expect(page.find('input[name=password]').exists()).toBe(true)
  })
})

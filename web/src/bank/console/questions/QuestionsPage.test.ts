// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { VueWrapper } from '@vue/test-utils'
import type { Router } from 'vue-router'
import { BankServer, button, item, ok, settled, shown } from '../testing/bankServer'
import QuestionsPage from './QuestionsPage.vue'

let page: VueWrapper
let router: Router
let server: BankServer

beforeEach(() => {
  server = new BankServer()
})

afterEach(() => {
  page.unmount()
})

async function listed(items: object[], address = '/'): Promise<void> {
  server.says('/banks/b/questions', ok({ items, total: items.length, totalIsMore: false }))
  const seen = await shown(QuestionsPage, server, {}, address)
  page = seen.page
  router = seen.router
}

function asked(): string {
  const paths = server.calls.filter(({ path }) => path.startsWith('/banks/b/questions')).map(({ path }) => path)
  return decodeURIComponent(paths[paths.length - 1] ?? '')
}

it('counts the questions of each state, and narrows the list by one', async () => {
  await listed([item])
  await button(page, '待审 2').trigger('click')
  await settled()
  expect(asked()).toContain('state=inReview')
  expect(router.currentRoute.value.query).toEqual({ state: 'inReview' })
})

it('asks for what its address says', async () => {
  await listed([item], '/?q=第三十六条&kind=fillIn&amended=stale')
  expect(asked()).toContain('search=第三十六条')
  expect(asked()).toContain('kind=fillIn')
  expect(asked()).toContain('amended=stale')
})

it('asks for one’s own by one’s id', async () => {
  await listed([item])
  await button(page, '我写的').trigger('click')
  await settled()
  expect(asked()).toContain('authorId=p-li')
  expect(asked()).not.toContain('author=')
})

it('offers for chosen questions what fits their states, and says what became of each', async () => {
  await listed([item, { ...item, questionId: 'r', stem: '草稿题', state: 'draft' }])
  await page.get('thead input').trigger('change')
  expect(page.get('[role=group][aria-label=对所选试题]').text()).toContain('提交审核（1）')
  await button(page, '提交审核（1）').trigger('click')
  await settled()
  const faults = [{ rule: 'key', pointer: '/key', says: '没有答案。', cure: '补上答案。' }]
  server.says('/question-submissions', ok({ items: [{ questionId: 'r', outcome: 'faulty', faults }] }))
  await page.get('dialog form').trigger('submit')
  await settled()
  expect(server.sent('/question-submissions')).toEqual([{ items: [{ questionId: 'r', version: 3 }] }])
  const text = page
    .findAll('dialog')
    .map((one) => one.text())
    .join(' ')
  expect(text).toContain('1 道试题中 0 道已办理')
  expect(text).toContain('没有答案。 补上答案。')
})

it('says what to do while there are none', async () => {
  await listed([])
  expect(page.text()).toContain('这个题库还没有试题')
})

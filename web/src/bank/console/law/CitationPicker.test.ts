// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { VueWrapper } from '@vue/test-utils'
import { reactive } from 'vue'
import { bank, BankServer, button, ok, settled, shown } from '../testing/bankServer'
import CitationPicker from './CitationPicker.vue'

const hit = {
  ...{ lawId: '0190aaaa-1', title: '中华人民共和国行政处罚法', versionId: 'v2', passedOn: '2021-01-22' },
  ...{ number: '37', label: '第三十七条', snippet: '实施行政处罚，适用违法行为发生时的法律' },
}

let page: VueWrapper
let server: BankServer
let citation: { law: string; version: string; articles: string[] }

beforeEach(() => {
  server = new BankServer()
  citation = reactive({ law: 'penalty', version: '2021-01-22', articles: ['36/1'] })
})

afterEach(() => {
  page.unmount()
})

async function picking(): Promise<void> {
  page = (await shown(CitationPicker, server, { bank, source: '', modelValue: citation })).page
}

async function find(found: object): Promise<void> {
  server.says('/law-articles', ok({ items: [found] }))
  await page.get('input[type=search]').setValue('违法行为发生时')
  await button(page, '查找').trigger('click')
  await settled()
}

it('takes up an article that was found', async () => {
  await picking()
  await find(hit)
  await button(page, '引用').trigger('click')
  expect(citation.articles).toEqual(['36/1', '37'])
})

it('takes an article by its number, and says how to write it', async () => {
  await picking()
  const field = page.get('.number input')
  await field.setValue('三十七')
  await button(page, '添加').trigger('click')
  expect(page.get('[role=alert]').text()).toContain('请写作 36')
  await field.setValue('9/2')
  await button(page, '添加').trigger('click')
  expect(citation.articles).toEqual(['9/2', '36/1'])
})

it('lets an article go', async () => {
  await picking()
  await page.get('.picked button').trigger('click')
  expect(citation.articles).toEqual([])
})

it('asks before a law that is new to the bank is cited, and then cites it', async () => {
  const versions = [{ passedOn: '2019-04-23', inForceSince: '2019-04-23', articles: 74, versionId: 'w1' }]
  const made = { law: 'fire', title: '中华人民共和国消防法', shortTitle: '消防法', level: 'law', versions }
  server.says('/banks/b/laws', ok(made))
  await picking()
  await find({ ...hit, title: made.title, versionId: 'w1', passedOn: '2019-04-23', number: '5' })
  expect(page.text()).toContain('题库还没有引用这个版本')
  await button(page, '引用').trigger('click')
  await settled()
  const [shortTitle, law] = page.findAll('dialog input')
  await shortTitle!.setValue('消防法')
  await law!.setValue('fire')
  await page.get('dialog form').trigger('submit')
  await settled()
  expect(server.sent('/banks/b/laws')).toEqual([{ versionId: 'w1', law: 'fire', shortTitle: '消防法' }])
  expect(citation).toEqual({ law: 'fire', version: '2019-04-23', articles: ['5'] })
})

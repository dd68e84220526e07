// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { VueWrapper } from '@vue/test-utils'
import type { Router } from 'vue-router'
import {
  article36,
  at,
  author,
  bank,
  BankServer,
  button,
  ok,
  question,
  refused,
  settled,
  shown,
} from '../testing/bankServer'
import EditorView from './EditorView.vue'

let page: VueWrapper
let router: Router
let server: BankServer

beforeEach(() => {
  server = new BankServer()
    .says('/law-versions/v2/articles/36', ok(article36))
    .says('/banks/b/question-checks', ok({ faults: [], alike: [] }))
})

afterEach(() => {
  page.unmount()
})

async function opened(): Promise<void> {
  const seen = await shown(EditorView, server, { bank, question })
  page = seen.page
  router = seen.router
}

async function typeStem(text: string): Promise<void> {
  await page.findAll('textarea')[0]!.setValue(text)
}

describe('the editor', () => {
  it('shows on a phone what is being typed', async () => {
    await opened()
    await typeStem('追究期限一般是多久？')
    expect(page.get('.phone .stem').text()).toBe('追究期限一般是多久？')
    expect(page.get('.keep').text()).toContain('有未保存的修改')
  })

  it('saves on the version that it showed', async () => {
    server.says('/questions/q/versions', ok({ ...question, version: 4 }))
    await opened()
    await typeStem('追究期限一般是多久？')
    await page.get('form').trigger('submit')
    await settled()
    expect(server.sent('/questions/q/versions')).toMatchObject([
      { basedOn: 3, content: { stem: '追究期限一般是多久？', key: 'B', articles: ['36/1'] } },
    ])
  })

  it('shows the article beside the question, with the paragraph that is meant', async () => {
    await opened()
    await button(page, '条文').trigger('click')
    await settled()
    expect(page.get('.articles .meant').text()).toContain('二年内未被发现')
    expect(page.get('.articles .other').text()).toContain('前款规定')
  })

  it('says at its field what is wrong with an option', async () => {
    const fault = {
      rule: 'option.alike',
      pointer: '/options/B',
      says: '选项B与前面的选项内容相同。',
      cure: '改正其中一个。',
    }
    server.says('/banks/b/question-checks', ok({ faults: [fault], alike: [] }))
    await opened()
    const text = page.findAll('.option.right [role=alert]').map((one) => one.text())
    expect(text).toEqual(['选项B与前面的选项内容相同。 改正其中一个。'])
    expect(button(page, '检查 1').exists()).toBe(true)
  })

  it('overwrites nobody: both versions stand side by side until each field has its side', async () => {
    const theirs = { ...question.content, stem: '期限是？', difficulty: 'hard' }
    const conflict = { version: 4, author, savedAt: at, content: theirs, fields: [] }
    server.says('/questions/q/versions', refused(409, 'question.changed-meanwhile', { conflict }))
    await opened()
    await typeStem('追究期限一般是多久？')
    await page.get('form').trigger('submit')
    await settled()
    expect(page.text()).toContain('陈编辑 先保存了这道题')
    expect(page.findAll('fieldset').map((one) => one.get('strong').text())).toEqual(['题干', '难度'])
    expect(page.text()).toContain('还有 1 项没有选择')
    expect(button(page, '按所选合并并保存').attributes('disabled')).toBeDefined()

    await page.findAll('input[name=conflict-stem]')[0]!.trigger('change')
    server.says('/questions/q/versions', ok({ ...question, version: 5 }))
    await button(page, '按所选合并并保存').trigger('click')
    await settled()
    expect(server.sent('/questions/q/versions')[1]).toMatchObject({
      basedOn: 4,
      content: { stem: '追究期限一般是多久？', difficulty: 'hard' },
    })
  })

  it('is not left with unsaved changes without asking', async () => {
    await opened()
    await typeStem('改了')
    const leaving = router.push({ name: 'bank' })
    await settled()
    expect(page.text()).toContain('离开后，未保存的修改会丢失')
    await button(page, '留在本页').trigger('click')
    await leaving
    expect(router.currentRoute.value.name).toBe('here')

    const going = router.push({ name: 'bank' })
    await settled()
    await button(page, '不保存，离开').trigger('click')
    await going
    expect(router.currentRoute.value.name).toBe('bank')
  })

  it('is left at once when all is saved', async () => {
    await opened()
    await router.push({ name: 'bank' })
    expect(router.currentRoute.value.name).toBe('bank')
  })
})

// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { VueWrapper } from '@vue/test-utils'
import { at, BankServer, button, item, ok, question, settled, shown } from '../testing/bankServer'
import type { AmendedArticle, AmendedQuestion } from '../types'
import AmendedPage from './AmendedPage.vue'

let page: VueWrapper
let server: BankServer

function amended(
  questionId: string,
  amendedAs: 'stale' | 'repointable',
  verdict: AmendedArticle['verdict'],
): AmendedQuestion {
  const words = [
    { kind: 'same' as const, text: '在' },
    { kind: 'removed' as const, text: '二' },
    { kind: 'added' as const, text: '五' },
    { kind: 'same' as const, text: '年内' },
  ]
  const article = { article: '3', label: '第三条', verdict, words, became: '4', becameLabel: '第四条' }
  return {
    question: { ...item, questionId, state: 'released', amended: amendedAs },
    amendment: {
      ...{ amended: amendedAs, title: '执法规范办法', from: '2025-03-18', to: '2026-06-15', toVersionId: 'v3' },
      ...{ flaggedAt: at, articles: [article] },
    },
  }
}

async function looking(items: AmendedQuestion[], address = '/'): Promise<void> {
  server.says('/banks/b/amended-questions', ok({ items, total: items.length }))
  page = (await shown(AmendedPage, server, {}, address)).page
}

beforeEach(() => {
  server = new BankServer().says('/questions/q', ok(question))
})

afterEach(() => {
  page.unmount()
})

describe('the questions to be revised', () => {
  it('stand beside what changed in their articles', async () => {
    await looking([amended('q', 'stale', 'changed')])
    expect(server.calls[0]?.path).toContain('amended=stale')
    expect(page.get('.article').text()).toContain('第三条')
    expect([page.get('del').text(), page.get('ins').text()]).toEqual(['删去：二', '新增：五'])
    await button(page, '显示全题').trigger('click')
    await settled()
    expect(page.get('.options .right').text()).toContain('二年')
  })

  it('are still right once a reviewer has said so for each', async () => {
    await looking([amended('q', 'stale', 'changed')])
    server.says('/question-repointings', ok({ items: [{ questionId: 'q', outcome: 'done' }] }))
    await button(page, '仍然正确').trigger('click')
    await settled()
    expect(page.get('dialog form').text()).toContain('您已对照新条文读过这道题')
    await page.get('dialog form').trigger('submit')
    await settled()
    expect(server.sent('/question-repointings')).toEqual([
      { toVersionId: 'v3', items: [{ questionId: 'q', version: 3 }], stillRight: true },
    ])
    expect(page.text()).toContain('1 道试题中 1 道已办理')
  })

  it('cannot be confirmed when their article has gone', async () => {
    await looking([amended('q', 'stale', 'removed')])
    expect(page.text()).toContain('有条文已经删去')
    expect(page.findAll('button').some((one) => one.text() === '仍然正确')).toBe(false)
  })

  it('say what to do when there are none', async () => {
    await looking([])
    expect(page.text()).toContain('没有待修订的试题')
  })
})

describe('renumbered ones', () => {
  it('cite the newer wording after one confirmation, and each says what became of it', async () => {
    await looking(
      [amended('a', 'repointable', 'renumbered'), amended('c', 'repointable', 'same')],
      '/?amended=repointable',
    )
    server.says(
      '/question-repointings',
      ok({
        items: [
          { questionId: 'a', outcome: 'done' },
          { questionId: 'c', outcome: 'changedMeanwhile' },
        ],
      }),
    )
    await button(page, '一并改引新版本（2）').trigger('click')
    await settled()
    await page.get('dialog form').trigger('submit')
    await settled()
    expect(server.sent('/question-repointings')).toMatchObject([
      { toVersionId: 'v3', items: [{ questionId: 'a' }, { questionId: 'c' }] },
    ])
    expect(page.text()).toContain('2 道试题中 1 道已办理')
    expect(page.text()).toContain('已有更新的版本，请看过再办理')
  })
})

// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { VueWrapper } from '@vue/test-utils'
import { article36, at, author, BankServer, button, item, ok, question, settled, shown } from '../testing/bankServer'
import type { ReviewItem } from '../types'
import ReviewPage from './ReviewPage.vue'

let page: VueWrapper
let server: BankServer

function waiting(questionId: string, own = false): ReviewItem {
  return {
    question: { ...item, questionId, stem: `题 ${questionId}` },
    ...{ bankName: '公共', submittedAt: at, submittedBy: author, own },
    ...{ content: { ...question.content, stem: `题 ${questionId}` }, faults: [], changes: [] },
  }
}

async function reviewing(...items: ReviewItem[]): Promise<void> {
  server.says('/review-queue', ok({ items, total: items.length }))
  page = (await shown(ReviewPage, server)).page
}

async function press(key: string): Promise<void> {
  document.dispatchEvent(new KeyboardEvent('keydown', { key }))
  await settled()
}

function outcome(questionId: string, said: string) {
  return ok({ items: [{ questionId, outcome: said }] })
}

beforeEach(() => {
  server = new BankServer().says('/questions/', ok(question)).says('/law-versions/v2/articles/36', ok(article36))
})

afterEach(() => {
  page.unmount()
})

describe('the review', () => {
  it('shows the article beside the question', async () => {
    await reviewing(waiting('a'))
    expect(page.text()).toContain('题 a')
    expect(page.get('.articles .meant').text()).toContain('二年内未被发现')
  })

  it('approves by a key, says so, and goes on to the next', async () => {
    await reviewing(waiting('a'), waiting('b'))
    server.says('/question-approvals', outcome('a', 'done'))
    await press('a')
    expect(server.sent('/question-approvals')).toEqual([{ items: [{ questionId: 'a', version: 3 }] }])
    expect(page.get('[role=status]').text()).toBe('已审定： 题 a')
    expect(page.get('.stem').text()).toBe('题 b')
  })

  it('returns with a reason, and not without', async () => {
    await reviewing(waiting('a'))
    server.says('/question-returns', outcome('a', 'done'))
    await press('r')
    const form = page.get('dialog form')
    await form.trigger('submit')
    expect([form.text().includes('请填写原因'), server.sent('/question-returns').length]).toEqual([true, 0])
    await form.get('textarea').setValue('条号有误')
    await form.trigger('submit')
    await settled()
    expect(server.sent('/question-returns')).toEqual([{ items: [{ questionId: 'a', version: 3 }], reason: '条号有误' }])
    expect(page.text()).toContain('没有待审的试题')
  })

  it('does not let anybody approve their own work, and says why', async () => {
    await reviewing(waiting('a', true))
    expect(page.text()).toContain('不能由您审定')
    await press('a')
    expect(server.sent('/question-approvals')).toEqual([])
    expect(page.findAll('button').some((one) => one.text() === '审定')).toBe(false)
  })

  it('says when a question moved on while it was read, and asks anew', async () => {
    await reviewing(waiting('a'))
    server.says('/question-approvals', outcome('a', 'changedMeanwhile'))
    await button(page, '审定').trigger('click')
    await settled()
    expect(page.get('[role=status]').text()).toContain('已有更新的版本')
    expect(server.calls.filter(({ path }) => path.startsWith('/review-queue'))).toHaveLength(2)
  })

  it('turns pages by keys', async () => {
    await reviewing(waiting('a'), waiting('b'))
    await press('j')
    expect(page.get('.stem').text()).toBe('题 b')
    await press('k')
    expect(page.get('.stem').text()).toBe('题 a')
  })
})

// @vitest-environment happy-dom
import { flushPromises, mount } from '@vue/test-utils'
import { createMemoryHistory, createRouter } from 'vue-router'
import { describe, expect, it } from 'vitest'
import { attemptsKey, type Attempts } from '../attempt/attempts'
import type { Client } from '../shared/api/client'
import type { Result } from '../shared/api/types'
import { clientKey } from '../shared/api/useClient'
import ResultPage from './ResultPage.vue'

const options = ['o1', 'o2'].map((optionId) => ({ optionId, text: `Option ${optionId}` }))
const citations = [{ law: '行政处罚法', version: '2021-01-22', article: '17', text: '《行政处罚法》第十七条' }]

function question(number: number, score: number) {
  return {
    ...{
      questionId: `q${String(number)}`,
      section: '单选',
      kind: 'single' as const,
      stem: `Question ${String(number)}?`,
    },
    ...{
      options,
      answered: [score > 0 ? 'o1' : 'o2'],
      key: ['o1'],
      score,
      marks: 2,
      explanation: 'Because.',
      citations,
    },
  }
}

const submitted = {
  ...{ attemptId: 'a', examId: 'e', sittingId: 's', title: 'The exam', submittedBy: 'clock' as const },
  ...{ submittedAt: '2026-11-22T04:03:41Z', timeUsedMillis: 192_000, fullMarks: 4, passMarks: 2 },
}

const published: Result = {
  ...submitted,
  published: true,
  ...{ score: 2, grade: 'pass', passed: true },
  sections: [{ title: '单选', score: 2, fullMarks: 4, right: 1, questions: 2 }],
  questions: [question(1, 2), question(2, 0)],
}

async function shown(body: Result) {
  const forgotten: string[] = []
  const nothing = { template: '<i/>' }
  const routes = ['exams', 'ranking', 'rest'].map((name) => ({
    path: name === 'rest' ? '/:rest(.*)' : `/${name}/:examId?`,
    name,
    component: nothing,
  }))
  const page = mount(ResultPage, {
    props: { attemptId: 'a' },
    global: {
      plugins: [createRouter({ history: createMemoryHistory(), routes })],
      provide: {
        [clientKey as symbol]: {
          result: () => Promise.resolve({ kind: 'ok', status: 200, body, timing: { sentAt: 0, receivedAt: 0 } }),
        } as unknown as Client,
        [attemptsKey as symbol]: {
          forget: (id: string) => Promise.resolve(forgotten.push(id)),
        } as unknown as Attempts,
      },
    },
  })
  await flushPromises()
  return { page, forgotten }
}

describe('the result', () => {
  it('says score, verdict, sections, and why', async () => {
    const { page, forgotten } = await shown(published)
    for (const part of ['2/ 4 分', '及格', '3分12秒', '到时自动交卷', '1 / 2', 'Because.', '《行政处罚法》第十七条']) {
      expect(page.text()).toContain(part)
    }
    expect(forgotten).toEqual(['a'])
  })

  it('shows only mistakes when asked, with their numbers', async () => {
    const { page } = await shown(published)
    await page.get('[role=switch]').trigger('click')
    expect(page.findAll('article')).toHaveLength(1)
    expect(page.get('article').text()).toContain('第 2 题')
    expect(page.get('article').text()).toContain('错误')
  })

  it('that is held back says until when, and leaves the journal alone', async () => {
    const { page, forgotten } = await shown({
      ...submitted,
      published: false,
      publishedFrom: '2026-11-23T01:00:00Z',
      questionsPublishedFrom: '2026-11-24T01:00:00Z',
    })
    expect(page.text()).toContain('将于 2026年11月23日 09:00 公布')
    expect(page.text()).toContain('试题与解析将于 2026年11月24日 09:00 公布')
    expect(forgotten).toEqual([])
  })
})

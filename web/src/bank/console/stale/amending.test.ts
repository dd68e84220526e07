import { describe, expect, it } from 'vitest'
import type { AmendedArticle, AmendedQuestion } from '../types'
import { canBeRight, together } from './amending'

function amended(
  questionId: string,
  toVersionId: string | undefined,
  verdict: AmendedArticle['verdict'],
): AmendedQuestion {
  const author = { personId: 'p', name: '陈编辑' }
  const at = '2026-11-22T01:00:00Z'
  const articles = [{ article: '36/1', label: '第三十六条第一款', verdict, words: [] }]
  return {
    question: { questionId, state: 'released', kind: 'single', stem: '', version: 2, author, changedAt: at },
    amendment: {
      ...{ amended: 'stale', title: '执法规范办法', from: '2025-03-18', to: '2026-06-15', flaggedAt: at, articles },
      ...(toVersionId === undefined ? {} : { toVersionId }),
    },
  }
}

describe('questions whose law was amended', () => {
  it('are re-pointed together by the wording that they go to', () => {
    const groups = together([amended('a', 'v2', 'renumbered'), amended('b', 'w2', 'same'), amended('c', 'v2', 'same')])
    expect(groups.map(({ toVersionId, items }) => [toVersionId, items.map(({ questionId }) => questionId)])).toEqual([
      ['v2', ['a', 'c']],
      ['w2', ['b']],
    ])
    expect(groups[0]?.items[0]).toEqual({ questionId: 'a', version: 2 })
  })

  it('stay where there is no newer wording to cite', () => {
    expect(together([amended('a', undefined, 'changed')])).toEqual([])
  })

  it.each([
    ['changed', true],
    ['unknown', true],
    ['removed', false],
  ] as const)('with an article that is %s may still be right: %s', (verdict, may) => {
    expect(canBeRight(amended('a', 'v2', verdict))).toBe(may)
  })
})

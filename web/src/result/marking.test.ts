import { describe, expect, it } from 'vitest'
import type { ResultQuestion } from '../shared/api/types'
import { letters, markOf, reviewed } from './marking'

function question(change: Partial<ResultQuestion>): ResultQuestion {
  return {
    ...{ questionId: 'q', section: 's', kind: 'multiple', stem: '?', explanation: '', citations: [] },
    options: ['o1', 'o2', 'o3'].map((optionId) => ({ optionId, text: optionId })),
    ...{ answered: ['o1'], key: ['o1', 'o3'], score: 0, marks: 2 },
    ...change,
  }
}

describe('a question of the result', () => {
  it('is right, partly right, wrong or not answered', () => {
    expect(markOf(question({ score: 2 }))).toBe('right')
    expect(markOf(question({ score: 1 }))).toBe('part')
    expect(markOf(question({}))).toBe('wrong')
    expect(markOf(question({ answered: [] }))).toBe('open')
  })

  it('names options by the letters that were on the candidate’s paper', () => {
    expect(letters(question({}), ['o3', 'o1'], '、')).toBe('A、C')
  })

  it('keeps its number when only mistakes are shown', () => {
    const wrong = reviewed([question({ score: 2 }), question({})]).filter((item) => item.mark !== 'right')
    expect(wrong.map((item) => item.number)).toEqual([2])
  })
})

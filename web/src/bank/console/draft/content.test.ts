import { describe, expect, it } from 'vitest'
import type { QuestionContent } from '../types'
import { sameContent, toContent, toDraft } from './content'
import { newDraft, newPoint } from './draft'

const whole: readonly QuestionContent[] = [
  {
    ...{ kind: 'single', stem: '追究期限？', options: { A: '一年', B: '二年' }, key: 'B', explanation: '第三十六条' },
    ...{
      difficulty: 'easy',
      topic: '时效',
      law: 'penalty',
      version: '2021-01-22',
      articles: ['36/1'],
      source: '第36条',
    },
  },
  { kind: 'multiple', stem: '哪些？', options: { A: '甲', B: '乙', C: '丙' }, key: 'AC' },
  { kind: 'trueFalse', stem: '对吗？', key: 'B' },
  { kind: 'fillIn', stem: '在____内', blanks: [{ accept: ['二年', '两年'], compare: 'number' }, { accept: ['终了'] }] },
  { kind: 'shortAnswer', stem: '简述', answer: '一般二年', points: [{ text: '二年', marksHundredths: 250 }] },
  {
    kind: 'caseAnalysis',
    material: '某日甲公司排污。',
    parts: [
      { kind: 'single', stem: '期限？', options: { A: '二年', B: '五年' }, key: 'B', explanation: '依第三十六条' },
      { kind: 'shortAnswer', stem: '为什么？', answer: '因为', points: [], articles: ['36/1'], marksHundredths: 300 },
    ],
  },
]

describe('a question', () => {
  it.each(whole.map((content) => [content.kind, content] as const))('of kind %s is stored as it was', (_, content) => {
    expect(toContent(toDraft(content))).toEqual(content)
  })

  it('that is new holds nothing but its kind and empty options', () => {
    expect(toContent(newDraft('single'))).toEqual({
      ...{ kind: 'single', difficulty: 'medium' },
      options: { A: '', B: '', C: '', D: '' },
    })
  })

  it('loses what its kind does not have', () => {
    const draft = toDraft(whole[0]!)
    draft.kind = 'trueFalse'
    draft.truth = true
    expect(toContent(draft)).toMatchObject({ kind: 'trueFalse', key: 'A', stem: '追究期限？' })
    expect(toContent(draft).options).toBeUndefined()
  })

  it('counts marks in hundredths without a slip', () => {
    const draft = { ...newDraft('shortAnswer'), points: [newPoint('甲', 0.29), newPoint('', null)] }
    expect(toContent(draft).points).toEqual([{ text: '甲', marksHundredths: 29 }])
  })

  it('is the same whatever was typed and taken back', () => {
    const [a, b] = [toDraft(whole[0]!), toDraft(whole[0]!)]
    b.stem += ' '
    expect(sameContent(a, b)).toBe(true)
    b.options[0]!.right = true
    expect(sameContent(a, b)).toBe(false)
  })
})

import { describe, expect, it } from 'vitest'
import { newBlank, newDraft, newOption, newPart, newPoint, type QuestionDraft } from '../draft/draft'
import { fieldsOf, readable } from './fields'
import { changes, merged, proposed } from './merge'

const base: QuestionDraft = {
  ...newDraft('single'),
  ...{ stem: '追究期限？', explanation: '第三十六条', topic: '时效', difficulty: 'easy' },
  options: [newOption('一年'), newOption('二年', true)],
}

function like(change: Partial<QuestionDraft>): QuestionDraft {
  return { ...(JSON.parse(JSON.stringify(base)) as QuestionDraft), ...change }
}

describe('two who changed the same question', () => {
  it('get each what they changed alone', () => {
    const [mine, theirs] = [like({ stem: '多久？' }), like({ difficulty: 'hard' })]
    const all = changes(base, mine, theirs)
    expect(all.map(({ field, clash }) => [field, clash])).toEqual([
      ['stem', false],
      ['difficulty', false],
    ])
    const sides = proposed(all)
    expect(sides).toEqual({ stem: 'mine', difficulty: 'theirs' })
    expect(merged(mine, theirs, all, sides)).toMatchObject({ stem: '多久？', difficulty: 'hard', topic: '时效' })
  })

  it('must decide about what both changed', () => {
    const [mine, theirs] = [like({ stem: '多久？' }), like({ stem: '几年？' })]
    const all = changes(base, mine, theirs)
    expect([all[0]?.clash, proposed(all), merged(mine, theirs, all, {})]).toEqual([true, {}, null])
    expect(merged(mine, theirs, all, { stem: 'theirs' })?.stem).toBe('几年？')
    expect(merged(mine, theirs, all, { stem: 'mine' })?.stem).toBe('多久？')
  })

  it('agree where they changed alike', () => {
    expect(changes(base, like({ stem: '多久？' }), like({ stem: '多久？' }))).toEqual([])
  })

  it('see a new key as a change of the options', () => {
    const theirs = like({ options: [newOption('一年', true), newOption('二年')] })
    expect(changes(base, like({}), theirs).map(({ field }) => field)).toEqual(['options'])
  })

  it('take the whole question when its kind changed', () => {
    const [mine, theirs] = [like({ kind: 'trueFalse', stem: '是二年。', truth: true }), like({ stem: '几年？' })]
    const all = changes(base, mine, theirs)
    expect(all.map(({ field }) => field)).toEqual(['task'])
    expect(merged(mine, theirs, all, { task: 'mine' })).toMatchObject({ kind: 'trueFalse', truth: true })
    expect(merged(mine, theirs, all, { task: 'theirs' })).toMatchObject({ kind: 'single', stem: '几年？' })
  })
})

describe('a field to be read', () => {
  it.each([
    [like({}), 'options', 'A. 一年\nB. 二年 (正确答案)'],
    [like({ kind: 'fillIn', blanks: [newBlank('二年\n两年', true)] }), 'blanks', '1. 二年 / 两年 (按数值比较)'],
    [like({ kind: 'shortAnswer', points: [newPoint('一般为二年', 2.5)] }), 'points', '1. 一般为二年 (2.5)'],
    [like({ kind: 'trueFalse', truth: false }), 'truth', '错误'],
    [
      like({ citation: { law: 'penalty', version: '2021-01-22', articles: ['36/1'] } }),
      'citation',
      'penalty 2021-01-22 第36条第1款',
    ],
  ] as const)('%#', (draft, field, expected) => {
    expect(readable(draft, field)).toBe(expected)
  })

  it('of a case has all of its parts', () => {
    const part = { ...newPart('trueFalse'), stem: '应当受罚。', truth: true, explanation: '依第三十六条' }
    const draft = like({ kind: 'caseAnalysis', parts: [part] })
    expect(readable(draft, 'parts')).toBe('第 1 小题 · 判断 · 1\n应当受罚。\n正确\n依第三十六条')
    expect(fieldsOf([draft]).slice(0, 2)).toEqual(['material', 'parts'])
  })
})

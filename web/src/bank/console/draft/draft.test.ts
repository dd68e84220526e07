import { describe, expect, it } from 'vitest'
import {
  aroundGaps,
  changeKind,
  chooseRight,
  fitBlanks,
  gapsIn,
  move,
  newBlank,
  newDraft,
  newOption,
  newPoint,
  sumOfPoints,
} from './draft'

function choice(kind: 'single' | 'multiple', rights: readonly boolean[]) {
  return { ...newDraft(kind), options: rights.map((right, n) => newOption(String(n), right)) }
}

function rights(draft: { options: readonly { right: boolean }[] }): boolean[] {
  return draft.options.map(({ right }) => right)
}

describe('the right options', () => {
  it('is one of single choice', () => {
    const draft = choice('single', [true, false])
    chooseRight(draft, draft.options[1]!.id)
    expect(rights(draft)).toEqual([false, true])
  })

  it('are any of multiple choice, and a second press takes one back', () => {
    const draft = choice('multiple', [true, false, true])
    chooseRight(draft, draft.options[1]!.id)
    chooseRight(draft, draft.options[0]!.id)
    expect(rights(draft)).toEqual([false, true, true])
  })

  it('become one when the kind becomes single choice', () => {
    const draft = choice('multiple', [false, true, true])
    changeKind(draft, 'single')
    expect([draft.kind, rights(draft)]).toEqual(['single', [false, true, false]])
  })

  it('stay when the kind goes and comes back', () => {
    const draft = choice('multiple', [false, true, true])
    changeKind(draft, 'shortAnswer')
    changeKind(draft, 'multiple')
    expect(rights(draft)).toEqual([false, true, true])
  })
})

describe('the gaps of a stem', () => {
  it('are three low lines or more', () => {
    expect([gapsIn('在____内，从____起'), gapsIn('a_b __ c'), aroundGaps('在____内')]).toEqual([2, 0, ['在', '内']])
  })

  it('get a blank each, and filled ones are never thrown away', () => {
    const draft = { ...newDraft('fillIn'), stem: '____和____', blanks: [newBlank('甲')] }
    fitBlanks(draft)
    expect(draft.blanks.map(({ accept }) => accept)).toEqual(['甲', ''])
    draft.stem = '没有了'
    fitBlanks(draft)
    expect(draft.blanks.map(({ accept }) => accept)).toEqual(['甲'])
    draft.blanks = [newBlank('甲'), newBlank('乙')]
    fitBlanks(draft)
    expect(draft.blanks).toHaveLength(2)
  })
})

describe('a list', () => {
  it.each([
    [0, 1, ['b', 'a', 'c']],
    [2, -1, ['a', 'c', 'b']],
    [0, -1, ['a', 'b', 'c']],
    [2, 1, ['a', 'b', 'c']],
  ])('from place %i by %i', (from, by, expected) => {
    const list = ['a', 'b', 'c']
    move(list, from, by)
    expect(list).toEqual(expected)
  })
})

it('adds up points, also those without marks yet', () => {
  expect(sumOfPoints([newPoint('甲', 2), newPoint('乙'), newPoint('丙', 1.5)])).toBe(3.5)
})

import { describe, expect, it } from 'vitest'
import type { ImportDraft } from './imports'
import { addOption, draftOf, formOf, removeOption } from './repair'

const choice: ImportDraft = {
  id: 'q1',
  kind: 'single',
  stem: '题干',
  options: [
    { label: 'A', text: '甲' },
    { label: 'B', text: '乙' },
    { label: 'C', text: '丙' },
  ],
  key: 'AC',
  difficulty: '易',
}

describe('the form of a record', () => {
  it('gives back what it was made of', () => {
    expect(draftOf(formOf(choice), choice)).toEqual(choice)
  })

  it('gives back blanks with their variants, and points with their marks', () => {
    const fillIn: ImportDraft = { kind: 'fillIn', stem: '____内', blanks: [['二年', '2年'], ['五年']] }
    expect(draftOf(formOf(fillIn), fillIn)).toEqual(fillIn)
    const short: ImportDraft = {
      kind: 'shortAnswer',
      stem: '简述',
      key: '一、二',
      points: [{ text: '一', marksHundredths: 200 }],
    }
    expect(draftOf(formOf(short), short)).toEqual(short)
  })

  it('gives back a case with its questions', () => {
    const material: ImportDraft = {
      kind: 'caseAnalysis',
      stem: '材料',
      parts: [{ kind: 'trueFalse', stem: '对吗', key: '错误' }],
    }
    expect(draftOf(formOf(material), material)).toEqual(material)
  })

  it('sends nothing that belongs to another kind', () => {
    const form = formOf(choice)
    form.kind = 'trueFalse'
    form.key = '正确'
    expect(draftOf(form, undefined)).toEqual({ kind: 'trueFalse', stem: '题干', key: '正确' })
  })

  it('begins empty for a record that nobody can read', () => {
    expect(draftOf(formOf(undefined), undefined)).toEqual({ stem: '' })
  })
})

describe('options', () => {
  it('keep their letters in order when one is added or goes', () => {
    const form = formOf(choice)
    addOption(form)
    removeOption(form, 0)
    expect(form.options).toEqual([
      { label: 'A', text: '乙' },
      { label: 'B', text: '丙' },
      { label: 'C', text: '' },
    ])
  })
})

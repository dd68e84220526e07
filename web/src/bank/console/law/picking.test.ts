import { describe, expect, it } from 'vitest'
import type { CitationDraft } from '../draft/draft'
import type { BankLaw } from '../types'
import { addArticle, chooseLaw, isArticle, pick, standing } from './picking'

const penalty: BankLaw = {
  ...{ law: 'penalty', title: '中华人民共和国行政处罚法', shortTitle: '行政处罚法', level: 'law' },
  versions: [
    { passedOn: '2021-01-22', inForceSince: '2021-07-15', articles: 86, versionId: 'v2' },
    { passedOn: '2017-09-01', inForceSince: '2018-01-01', repealedOn: '2021-07-15', articles: 64, versionId: 'v1' },
  ],
}

function citation(change: Partial<CitationDraft> = {}): CitationDraft {
  return { law: 'penalty', version: '2021-01-22', articles: ['36/1'], ...change }
}

describe('articles', () => {
  it.each(['36', '36/1', '120-1', '120-1/2'])('%s can be cited', (text) => {
    expect(isArticle(text)).toBe(true)
  })

  it.each(['', '0', '36/', '第36条', '36-', '36/1/2', ' 36'])('“%s” cannot', (text) => {
    expect(isArticle(text)).toBe(false)
  })

  it('are kept once and in order, at most twelve', () => {
    const one = citation({ articles: ['9'] })
    expect([addArticle(one, '36'), addArticle(one, '2'), addArticle(one, '36')]).toEqual([true, true, true])
    expect(one.articles).toEqual(['2', '9', '36'])
    const full = citation({ articles: Array.from({ length: 12 }, (_, n) => String(n + 1)) })
    expect(addArticle(full, '36')).toBe(false)
  })
})

describe('the law', () => {
  it('comes with the wording in force, and without the articles of another', () => {
    const one = citation({ law: 'other' })
    chooseLaw(one, [penalty], 'penalty')
    expect(one).toEqual({ law: 'penalty', version: '2021-01-22', articles: [] })
  })

  it('stays as it is when it is chosen again', () => {
    const one = citation({ version: '2017-09-01' })
    chooseLaw(one, [penalty], 'penalty')
    expect(one).toEqual(citation({ version: '2017-09-01' }))
  })
})

describe('a found article', () => {
  it.each([
    ['v1', penalty.title, { kind: 'citable', law: 'penalty', version: '2017-09-01' }],
    ['v9', penalty.title, { kind: 'newWording', law: 'penalty' }],
    ['v9', '消防法', { kind: 'newLaw' }],
  ])('of wording %s of %s', (versionId, title, expected) => {
    expect(standing([penalty], { versionId, title })).toEqual(expected)
  })

  it('joins others of the same wording, and replaces those of another', () => {
    const one = citation()
    pick(one, 'penalty', '2021-01-22', '37')
    expect(one.articles).toEqual(['36/1', '37'])
    pick(one, 'penalty', '2017-09-01', '29')
    expect(one).toEqual({ law: 'penalty', version: '2017-09-01', articles: ['29'] })
  })
})

import { describe, expect, it } from 'vitest'
import type { GuidingCase } from '../types'
import { casesByArticle } from './casesByArticle'

const wording = {
  lawId: 'l',
  title: '甲法',
  version: { versionId: 'v', passedOn: '2021-01-22', articles: 3 },
  history: [],
  parts: [],
}

function guidingCase(number: string, ...articles: GuidingCase['articles']): GuidingCase {
  const text = { title: '', publishedBy: '', court: '', gist: '', lesson: '', source: '' }
  return { caseId: number, number, publishedOn: '2012-04-09', ...text, articles }
}

describe('guiding cases beside articles', () => {
  const at = (version: string, number: string, label: string) => ({ law: '甲法', version, number, label })

  it('stand at their article once, however many of its paragraphs they cite', () => {
    const one = guidingCase('1号', at('2021-01-22', '2', '第二条第一款'), at('2021-01-22', '2', '第二条第二款'))
    expect(casesByArticle([one], wording).get('2')).toEqual([one])
  })

  it('stay away from other wordings and other laws', () => {
    const older = guidingCase('2号', at('1996-03-17', '2', '第二条'))
    const other = guidingCase('3号', { ...at('2021-01-22', '2', '第二条'), law: '乙法' })
    expect(casesByArticle([older, other], wording).size).toBe(0)
    expect(casesByArticle([older], null).size).toBe(0)
  })
})

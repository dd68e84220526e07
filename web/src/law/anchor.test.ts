import { describe, expect, it } from 'vitest'
import { anchor, contents } from './anchor'

const wording = {
  lawId: 'l',
  title: '甲法',
  version: { versionId: 'v', passedOn: '2024-01-01', articles: 1 },
  history: [],
  parts: [
    {
      name: '总则',
      blocks: [
        { kind: 'heading' as const, level: 'chapter' as const, label: '第一章', title: '一般规定' },
        { kind: 'heading' as const, level: 'section' as const, label: '第一节', title: '' },
        { kind: 'article' as const, number: '120-1', label: '第一百二十条之一', title: '', paragraphs: [] },
      ],
    },
  ],
}

describe('places in a law', () => {
  it('gives an article the same place in every version', () => {
    expect(wording.parts[0]?.blocks.map(anchor)).toContain('article-120-1')
  })

  it('lists parts and headings, not articles', () => {
    expect(contents(wording).map((entry) => entry.text)).toEqual(['总则', '第一章 一般规定', '第一节'])
    expect(contents(wording).map((entry) => entry.inner)).toEqual([false, false, true])
  })
})

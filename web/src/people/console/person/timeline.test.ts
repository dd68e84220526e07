import { describe, expect, it } from 'vitest'
import type { Fact } from '../api'
import { isOver, newestFirst, sentence, span } from './timeline'

const post: Fact = {
  factId: 'a',
  fact: 'post',
  from: '2021-03-01',
  unitName: '霁川区应急管理局',
  category: 'enforcementOfficer',
  role: 'head',
}
const past: Fact = { ...post, factId: 'b', from: '2018-01-01', to: '2021-02-28', role: 'member' }

describe('a timeline', () => {
  it('says what a fact says, and when', () => {
    expect(sentence(post)).toBe('霁川区应急管理局 · 执法人员 · 负责人')
    expect(sentence(past)).toBe('霁川区应急管理局 · 执法人员')
    expect(span(post)).toBe('2021年3月1日 至今')
    expect(span(past)).toBe('2018年1月1日 至 2021年2月28日')
    expect(sentence({ factId: 'c', fact: 'absence', from: '2026-01-01', kind: 'longLeave', approvedBy: '' })).toBe(
      '长期休假 · 待批准',
    )
  })

  it('begins with what goes on', () => {
    expect(newestFirst([past, post]).map(({ factId }) => factId)).toEqual(['a', 'b'])
    expect(isOver(past, '2026-11-22')).toBe(true)
    expect(isOver(post, '2026-11-22')).toBe(false)
  })
})

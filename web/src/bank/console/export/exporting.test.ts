import { describe, expect, it } from 'vitest'
import { filtersOf, pathOf } from './exporting'

describe('an export', () => {
  it('takes the filters of the list, by the names of the contract', () => {
    expect(filtersOf({ q: '处罚', state: 'draft', sort: '-changedAt', kind: '', law: ['x'] })).toEqual({
      search: '处罚',
      state: 'draft',
    })
  })

  it('of a release ignores what the list shows', () => {
    const chosen = { bankId: 'b', release: 'r', filters: { state: 'draft' } }
    expect(pathOf(chosen, { format: 'gift', withKey: true, title: 'T' }, 'export')).toBe(
      '/banks/b/export?format=gift&release=r',
    )
  })

  it('of a paper says whether the key is printed', () => {
    const chosen = { bankId: 'b', filters: { kind: 'single' } }
    expect(pathOf(chosen, { format: 'paperPdf', withKey: false, title: '卷' }, 'export-losses')).toBe(
      '/banks/b/export-losses?format=paperPdf&key=false&title=%E5%8D%B7&kind=single',
    )
  })
})

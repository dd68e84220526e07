import { describe, expect, it } from 'vitest'
import { bodyOf, emptyDraft, faultsOf } from './factDraft'

describe('a new fact', () => {
  it('sends only what its kind has', () => {
    expect(bodyOf({ ...emptyDraft('standing'), from: '2026-01-01' })).toEqual({
      fact: 'standing',
      flag: 'onPost',
      from: '2026-01-01',
    })
  })

  it('needs a first day, an end that is not before it, and a unit where it belongs to one', () => {
    const draft = { ...emptyDraft('post'), from: '2026-01-02', to: '2026-01-01' }
    expect(Object.keys(faultsOf(draft))).toEqual(['/to', '/unitId'])
    expect(Object.keys(faultsOf(emptyDraft('employment'), '/facts/1'))).toEqual(['/facts/1/from'])
  })
})

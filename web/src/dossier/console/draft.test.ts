import { describe, expect, it } from 'vitest'
import type { Fact } from './api'
import { body, draftOf, missing } from './draft'

const exam: Fact = {
  factId: '1',
  kind: 'exam',
  personId: '2',
  name: '甲',
  workNumber: '',
  unit: '',
  masked: false,
  withdrawn: false,
  superseded: false,
  recordedAt: '2026-11-22T00:00:00Z',
  document: '司考〔2026〕12号',
  reason: '备注',
  subject: 'common',
  day: '2026-09-01',
  title: '资格考试',
  organiser: '省司法厅',
  passed: false,
}

describe('what is entered about somebody', () => {
  it('begins with what is said now, and asks anew for the reason', () => {
    const draft = draftOf(exam)
    expect([draft.title, draft.passed, draft.score, draft.reason]).toEqual(['资格考试', 'false', '', ''])
  })

  it('is sent as the contract wants it, without what is empty', () => {
    expect(body('exam', { ...draftOf(exam), score: ' 86.5 ', fullMarks: '100' })).toEqual({
      kind: 'exam',
      subject: 'common',
      day: '2026-09-01',
      title: '资格考试',
      organiser: '省司法厅',
      score: '86.5',
      fullMarks: '100',
      passed: false,
      document: '司考〔2026〕12号',
    })
    expect(body('assessment', draftOf(null, { year: '2025', grade: 'competent' }))).toEqual({
      kind: 'assessment',
      year: 2025,
      grade: 'competent',
    })
  })

  it('names what is missing', () => {
    expect(missing('sanction', draftOf(null))).toEqual(['sanction', 'from'])
  })
})

import { describe, expect, it } from 'vitest'
import { changes, shownValue, subjectOf } from './deeds'
import { shownFacts } from './facts'
import type { RecordEntry } from './record'

describe('a deed', () => {
  it('names its subject, also where that is a code of the record', () => {
    expect(subjectOf({ subjectKind: 'kind', subjectId: 'studySession' })).toBe('类别 学法活动')
    expect(subjectOf({ subjectKind: 'record', subjectId: 'heads' })).toBe('记录 链头')
    expect(subjectOf({ subjectKind: 'exam', subjectId: '01a2042d-4dd9-7b4b-b6e5-b53f48b21dcc' })).toBe('考试 48b21dcc')
  })

  it('tells what changed in words', () => {
    expect(
      changes(JSON.parse('{"before":{"state":"toConfirm"},"after":{"state":"valid","minutes":45}}') as RecordEntry),
    ).toEqual([
      { name: '状态', before: '待确认', after: '有效' },
      { name: '分钟', before: '', after: '45' },
    ])
  })

  it('shows days and moments as people write them, and leaves what it does not know', () => {
    expect(shownValue('day', '2026-04-08')).toBe('2026年4月8日')
    expect(shownValue('heldAt', '2026-04-08T01:30:00Z')).toBe('2026年4月8日 09:30:00')
    expect(shownValue('rule', 'minutes-45')).toBe('minutes-45')
  })
})

describe('facts', () => {
  it('leave out what has no value and name what evidence rests on', () => {
    expect(
      shownFacts([
        { name: 'note', value: '' },
        { name: 'evidence', value: 'studySession 01a2' },
        { name: 'grantedMillis', value: '0' },
      ]),
    ).toEqual([
      { name: '依据', value: '学法活动 01a2' },
      { name: '延时合计', value: '无' },
    ])
  })
})

import { describe, expect, it } from 'vitest'
import { evidence, isShown, sentence, type Happened } from './timeline'

const certificate: Happened = {
  day: '2026-01-05',
  kind: 'certificate',
  code: 'issued',
  over: false,
  title: '990100010001',
  detail: '',
  page: { kind: 'certificate', id: 'c' },
}
const hours: Happened = {
  day: '2026-03-01',
  kind: 'hours',
  code: 'classroom',
  over: false,
  title: '行政处罚法专题班',
  detail: 'minutes',
  value: 360,
  page: { kind: 'hours', id: 'h' },
}

describe('a line of the timeline', () => {
  it('says what happened, to what, and how much', () => {
    expect(sentence(certificate)).toBe('发证 · 990100010001')
    expect(sentence(hours)).toBe('面授 · 行政处罚法专题班 · 360 分钟')
    expect(
      sentence({ ...hours, kind: 'post', code: 'enforcementOfficer', title: '某局', detail: 'head', over: true }),
    ).toBe('执法人员 · 某局 · 负责人 · 至此日止')
    expect(sentence({ ...hours, kind: 'exam', code: 'passed', title: '年度考试', value: 86.5 })).toBe(
      '合格 · 年度考试 · 86.5 分',
    )
  })

  it('leads to what stands behind it', () => {
    expect(evidence(certificate, 'p')).toEqual({ name: 'certificate', params: { certificateId: 'c' } })
    expect(evidence(hours, 'p')).toEqual({ name: 'trainingPerson', params: { personId: 'p' } })
    expect(evidence({ ...hours, page: { kind: 'sitting', id: 's' } }, 'p')).toBeUndefined()
  })

  it('is shown when its kind is chosen, or none is', () => {
    expect([isShown(hours, []), isShown(hours, ['exam']), isShown(hours, ['exam', 'hours'])]).toEqual([
      true,
      false,
      true,
    ])
  })
})

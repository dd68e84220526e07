import { describe, expect, it } from 'vitest'
import type { PlanDraft } from '../../types'
import { drafted, hundredths, kindOf, saved } from './draft'

const draft: PlanDraft = {
  unitId: 'u',
  unitName: '执法局',
  year: 2027,
  items: [
    {
      subject: 'law',
      title: '公共法律知识',
      categories: ['enforcementOfficer'],
      hundredths: 1550,
      due: '2027-12-31',
      source: '60学时',
      covers: ['course:1'],
    },
  ],
  choices: [{ evidence: 'course:1', title: '程序与听证', subject: 'law' }],
}

describe('a draft of the year’s plan', () => {
  it('is changed in hours and saved in hundredths, with what covers it', () => {
    const [item] = drafted(draft)
    expect(item?.hours).toBe('15.5')
    expect(saved([{ ...item!, hours: '8', title: ' 新名 ' }], draft.choices)).toEqual([
      {
        subject: 'law',
        title: '新名',
        categories: ['enforcementOfficer'],
        hundredths: 800,
        due: '2027-12-31',
        covers: [{ evidence: 'course:1', title: '程序与听证' }],
      },
    ])
  })

  it('knows what are no hours and what covers', () => {
    expect(hundredths({ hours: '-1' })).toBeNaN()
    expect(hundredths({ hours: 'x' })).toBeNaN()
    expect([kindOf('course:1'), kindOf('studySession:1'), kindOf('sheet:1')]).toEqual([
      'course',
      'studySession',
      'sheet',
    ])
  })
})

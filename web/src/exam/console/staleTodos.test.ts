import { expect, it } from 'vitest'
import { staleTodos } from './staleTodos'

const question = { kind: 'single', stem: '', law: '执法规范办法' } as const

it('names the questions of a sitting whose articles have changed, and whether its draw still can', () => {
  const questions = [
    { ...question, code: 'norms-001', articles: ['第三条', '第四条'] },
    { ...question, code: 'norms-002', articles: [] },
  ]
  const sitting = { sittingId: 's', examId: 'e', title: '年度考试', closesAt: '2026-11-23T03:00:00Z', questions }
  const [open, committed] = staleTodos({
    items: [
      { ...sitting, opensAt: '2026-11-23T01:00:00Z', committed: false },
      { ...sitting, opensAt: '2026-11-23T01:00:00Z', committed: true },
    ],
  })
  expect(open).toMatchObject({ urgency: 'attention', title: '年度考试', to: { params: { sittingId: 's' } } })
  expect(open?.text).toContain('2 道试题')
  expect(open?.text).toContain('norms-001 第三条、第四条、norms-002')
  expect(committed?.text).toContain('抽题已经确定')
})

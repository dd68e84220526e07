import { effectScope, nextTick, reactive } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Call } from '../../../shared/api/client'
import type { Reply } from '../../../shared/api/reply'
import { faultsOf } from './checkPlan'
import { fullMarksHundredths, instant, localOf, newPlan, planOf, questionsOf, stepOf, type ExamDraft } from './plan'
import { treeOf, turned } from './unitTree'
import { useDraft } from './useDraft'
import { useLater } from './useLater'

const NOW = Date.parse('2026-11-22T02:00:00Z')
const TITLES = { single: '单选题', multiple: '多选题', trueFalse: '判断题' }

function whole() {
  const plan = newPlan(NOW, TITLES)
  plan.title = '年度考试'
  plan.releaseDigest = 'a'.repeat(64)
  plan.roster.unitIds = ['u']
  return plan
}

function ok<T>(body: T): Reply<T> {
  return { kind: 'ok', status: 200, body, timing: { sentAt: 0, receivedAt: 0 } }
}

function refused(code: string): Reply<never> {
  return { kind: 'refused', status: 409, trouble: { code }, retryAfterMillis: null }
}

describe('a new plan', () => {
  it('has fifty questions, a hundred marks, an hour, and lacks only what nobody can guess', () => {
    const plan = newPlan(NOW, TITLES)
    expect([questionsOf(plan.sections), fullMarksHundredths(plan.sections), plan.rules.minutes]).toEqual([
      50, 10_000, 60,
    ])
    expect(Object.keys(faultsOf(plan, NOW)).sort()).toEqual(['/releaseDigest', '/roster/unitIds', '/title'])
    expect(faultsOf(whole(), NOW)).toEqual({})
  })

  it('opens in a week at nine', () => {
    expect(newPlan(NOW, TITLES).sitting.opensAt).toBe('2026-11-29T09:00:00+08:00')
  })
})

describe('the check of a plan', () => {
  it.each([
    ['2026-11-22T10:00:30+08:00', '2026-11-22T18:00:00+08:00', '', '/sitting/opensAt'],
    ['2026-11-23T09:00:00+08:00', '2026-11-23T09:59:00+08:00', '', '/sitting/closesAt'],
    ['2026-11-23T09:00:00+08:00', '2026-11-23T08:00:00+08:00', '', '/sitting/closesAt'],
    ['2026-11-23T09:00:00+08:00', '2026-11-23T18:00:00+08:00', '2026-11-23T08:59:30+08:00', '/sitting/rosterClosesAt'],
    ['2026-11-23T09:00:00+08:00', '2026-11-23T18:00:00+08:00', '2026-11-22T09:00:00+08:00', '/sitting/rosterClosesAt'],
    ['', '2026-11-23T18:00:00+08:00', '', '/sitting/opensAt'],
  ])('opens %s, closes %s, roster %s', (opensAt, closesAt, rosterClosesAt, pointer) => {
    const plan = whole()
    plan.sitting = { opensAt, closesAt, rosterClosesAt }
    expect(Object.keys(faultsOf(plan, NOW))).toEqual([pointer])
  })

  it('wants grades to rise within the full marks', () => {
    const plan = whole()
    plan.rules.goodHundredths = 5000
    plan.rules.excellentHundredths = 10_001
    expect(Object.keys(faultsOf(plan, NOW))).toEqual(['/rules/goodHundredths', '/rules/excellentHundredths'])
  })

  it('leads every fault to the step where it is mended', () => {
    const pointers = Object.keys(faultsOf(newPlan(NOW, TITLES), NOW))
    expect(pointers.map(stepOf).sort()).toEqual(['release', 'release', 'sitting'])
    expect(stepOf('/sections/0/quotas/1/count')).toBe('blueprint')
  })
})

describe('a moment', () => {
  it('is filled in by the clock on the wall and kept as an instant', () => {
    expect(instant('2026-11-22T09:30')).toBe('2026-11-22T09:30:00+08:00')
    expect(localOf('2026-11-22T01:30:00Z')).toBe('2026-11-22T09:30')
    expect([instant(''), localOf(''), localOf('nonsense')]).toEqual(['', '', ''])
  })
})

describe('the units', () => {
  const units = [
    { unitId: 'd', name: '区', people: 2 },
    { unitId: 'a', parentId: 'd', name: '甲局', people: 5 },
    { unitId: 'a1', parentId: 'a', name: '甲队', people: 3 },
    { unitId: 'b', parentId: 'd', name: '乙局', people: 4 },
  ]
  const tree = treeOf(units)

  it('stand below those that they belong to, with everybody below counted', () => {
    expect(tree.map(({ unit, depth, people }) => [unit.unitId, depth, people])).toEqual([
      ['d', 0, 14],
      ['a', 1, 8],
      ['a1', 2, 3],
      ['b', 1, 4],
    ])
  })

  it('bring all below them, so that those need not be chosen as well', () => {
    const [top, first] = [tree[0]!, tree[1]!]
    expect(turned(['a1', 'b'], first, tree)).toEqual(['b', 'a'])
    expect(turned(['a', 'b'], top, tree)).toEqual(['d'])
    expect(turned(['d'], top, tree)).toEqual([])
  })
})

describe('a draft', () => {
  const draft = (version: number, title: string): ExamDraft => ({
    ...{ draftId: 'x', unitId: 'u', unitName: '区', version, state: 'draft', changedBy: '邵', drawSecretHash: 'h' },
    changedAt: '2026-11-22T02:00:00Z',
    plan: { title },
  })
  let calls: Call[]
  let answer: () => Reply<unknown>
  const client = {
    ask: <T>() => Promise.resolve(answer() as Reply<T>),
    change: <T>(call: Call) => {
      calls.push(call)
      return Promise.resolve(answer() as Reply<T>)
    },
  }

  beforeEach(() => {
    calls = []
    answer = () => ok(draft(1, '甲'))
  })

  it('is begun with the first save and saved by its version afterwards, and only when something changed', async () => {
    const made = useDraft(client, newPlan(NOW, TITLES), () => 'key')
    made.plan.title = '甲'
    expect(await made.save()).toBe(true)
    expect(await made.save()).toBe(true)
    made.plan.title = '乙'
    expect(made.dirty.value).toBe(true)
    answer = () => ok(draft(2, '乙'))
    await made.save()
    expect(calls.map(({ path }) => path)).toEqual(['/exam-drafts', '/exam-drafts/x/versions'])
    expect(calls[1]?.body).toMatchObject({ version: 1 })
    expect([made.dirty.value, made.state.draft?.version]).toEqual([false, 2])
  })

  it('keeps what is filled in when a colleague was quicker', async () => {
    const made = useDraft(client, newPlan(NOW, TITLES), () => 'key')
    await made.load('x')
    made.plan.title = '我的'
    answer = () => refused('exam-draft.changed')
    expect(await made.save()).toBe(false)
    expect([made.plan.title, made.dirty.value, made.state.trouble?.code]).toEqual(['我的', true, 'exam-draft.changed'])
    answer = () => ok(draft(2, '同事的'))
    await made.load('x')
    expect([made.plan.title, made.dirty.value]).toEqual(['同事的', false])
  })

  it('that lacks parts is filled with the defaults', () => {
    const plan = planOf(draft(1, '甲'), newPlan(NOW, TITLES))
    expect([plan.title, plan.rules.minutes, plan.roster.unitIds]).toEqual(['甲', 60, []])
  })
})

describe('what is asked after each change', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('waits for a pause, and only the newest answer counts', async () => {
    const asked = reactive({ text: 'a' })
    const waiting: ((reply: Reply<{ text: string }>) => void)[] = []
    const scope = effectScope()
    const later = scope.run(() =>
      useLater(
        () => asked.text,
        () => new Promise<Reply<{ text: string }>>((resolve) => waiting.push(resolve)),
      ),
    )!
    await vi.advanceTimersByTimeAsync(400)
    asked.text = 'b'
    await nextTick()
    await vi.advanceTimersByTimeAsync(100)
    asked.text = 'c'
    await nextTick()
    await vi.advanceTimersByTimeAsync(400)
    expect([waiting.length, later.stale]).toEqual([2, true])
    waiting[1]?.(ok({ text: 'c' }))
    waiting[0]?.(ok({ text: 'a' }))
    await vi.advanceTimersByTimeAsync(0)
    expect([later.data?.text, later.stale]).toEqual(['c', false])
    scope.stop()
  })
})

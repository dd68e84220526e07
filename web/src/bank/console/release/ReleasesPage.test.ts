// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { VueWrapper } from '@vue/test-utils'
import type { Router } from 'vue-router'
import { at, author, BankServer, button, ok, question, refused, settled, shown } from '../testing/bankServer'
import type { Gate, GateCheck } from '../types'
import ReleasesPage from './ReleasesPage.vue'

const DIGEST = 'f'.repeat(64)
const empty = { added: [], changed: [], retired: [] }

let page: VueWrapper
let router: Router
let server: BankServer

function check(
  code: GateCheck['code'],
  verdict: GateCheck['check']['verdict'],
  more: Partial<GateCheck> = {},
): GateCheck {
  const said = { rule: `检查 ${code}`, source: '', value: '0', evidence: [], verdict, cure: `改正 ${code}` }
  return { code, check: said, blocking: true, findings: [], pairs: [], shares: [], ...more }
}

function report(change: Partial<Gate>): Gate {
  const changes = { ...empty, counts: { added: 2, changed: 1, retired: 0 } }
  return { asOf: at, open: true, candidates: 120, heldBack: 1, digest: DIGEST, checks: [], changes, ...change }
}

async function looking(gate: Gate): Promise<void> {
  server.says('/banks/b/gate', ok(gate)).says('/banks/b/releases', ok({ items: [] }))
  const seen = await shown(ReleasesPage, server)
  page = seen.page
  router = seen.router
}

beforeEach(() => {
  server = new BankServer()
})

afterEach(() => {
  page.unmount()
})

describe('the gate', () => {
  it('that is closed says which check, what to do, and offers no release', async () => {
    await looking(report({ open: false, checks: [check('stale', 'failed'), check('schema', 'met')] }))
    expect(page.get('[role=status]').text()).toContain('有 1 项检查不通过')
    expect(page.get('.gate .danger').text()).toContain('改正 stale')
    expect(page.get('.gate .ok').text()).toContain('检查 schema')
    expect(button(page, '发布新版本').attributes('disabled')).toBeDefined()
  })

  it('only warns of a check that stops nothing', async () => {
    await looking(report({ checks: [check('difficulties', 'failed', { blocking: false })] }))
    expect(page.get('.gate .warn').text()).toContain('提醒')
    expect(page.get('[role=status]').text()).toContain('另有 1 项提醒')
  })

  it('shows questions that are alike side by side', async () => {
    const one = { questionId: 'a', state: 'approved' as const, percent: 96, content: question.content }
    await looking(
      report({
        checks: [check('nearDuplicates', 'failed', { pairs: [{ left: one, right: { ...one, questionId: 'c' } }] })],
      }),
    )
    expect(page.findAll('.pair .both > div')).toHaveLength(2)
    expect(page.get('.pair').text()).toContain('相近 96 %')
  })

  it('has nothing to release when nothing is new', async () => {
    await looking(report({ changes: { ...empty, counts: { added: 0, changed: 0, retired: 0 } } }))
    expect(button(page, '发布新版本').attributes('disabled')).toBeDefined()
    expect(page.text()).toContain('与上一版相同')
  })
})

describe('a release', () => {
  it('is made of what was looked at, after a confirmation that says what comes of it', async () => {
    await looking(report({}))
    await button(page, '发布新版本').trigger('click')
    await settled()
    const form = page.get('dialog form')
    expect(form.text()).toContain('新增 2 题，修改 1 题，撤下 0 题')
    expect(form.text()).toContain('不能修改或者撤回')
    await form.get('textarea').setValue('第四季度')
    const release = {
      ...{ releaseId: 'r', bankId: 'b', name: '公共 1', number: 1, digest: DIGEST, releasedAt: at, releasedBy: author },
      ...{ questions: 120, stale: 0 },
    }
    server.says('/banks/b/releases', ok({ release, composition: [], changes: report({}).changes, checks: [] }))
    await form.trigger('submit')
    await settled()
    expect(server.sent('/banks/b/releases')).toEqual([{ digest: DIGEST, note: '第四季度' }])
    expect(router.currentRoute.value.name).toBe('bankRelease')
  })

  it('is not made of something else: the report is asked for anew', async () => {
    await looking(report({}))
    await button(page, '发布新版本').trigger('click')
    await settled()
    server.says('/banks/b/releases', refused(409, 'release.changed-meanwhile'))
    await page.get('dialog form').trigger('submit')
    await settled()
    expect(page.get('dialog').text()).toContain('detail of release.changed-meanwhile')
    expect(server.calls.filter(({ path }) => path === '/banks/b/gate')).toHaveLength(2)
  })
})

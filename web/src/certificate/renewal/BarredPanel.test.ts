// @vitest-environment happy-dom
import { flushPromises, mount, RouterLinkStub } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { renewals } from './api'
import BarredPanel from './BarredPanel.vue'

vi.mock('../../shared/api/useClient', () => ({ useClient: () => ({}) }))

const timing = { sentAt: 0, receivedAt: 1 }
const one = {
  personId: 'p',
  personName: '丁一',
  unitId: 'u',
  unitName: '执法队',
  category: 'auxiliary',
  since: '2025-01-01',
}

function answers(...pages: object[]): void {
  const next = [...pages]
  vi.spyOn(renewals, 'barred').mockImplementation(() =>
    Promise.resolve({ kind: 'ok', status: 200, timing, body: next.shift() as never }),
  )
}

async function shown(): Promise<ReturnType<typeof mount>> {
  const panel = mount(BarredPanel, {
    props: { campaignId: 'c', unitId: '' },
    global: { stubs: { RouterLink: RouterLinkStub } },
  })
  await flushPromises()
  return panel
}

describe('people who may not enforce', () => {
  afterEach(() => void vi.restoreAllMocks())

  it('are named with rule, source and how they are employed, page by page', async () => {
    const head = { total: 2, rule: '不得从事执法活动', source: '实施方案' }
    answers(
      { ...head, nextCursor: 'n1', items: [{ ...one, employment: 'contract', certificate: 'A1' }] },
      { ...head, items: [{ ...one, personId: 'q', personName: '丁二', employment: 'temporary', until: '2026-12-31' }] },
    )
    const panel = await shown()
    expect(panel.text()).toContain('按规定不得从事执法、不进入本次换证')
    expect(panel.text()).toContain('2 人')
    expect(panel.text()).toContain('依据：实施方案')
    expect(panel.text()).toContain('丁一')
    expect(panel.text()).toContain('A1')
    await panel.get('button').trigger('click')
    await flushPromises()
    expect(panel.text()).toContain('丁二')
    expect(panel.find('button').exists()).toBe(false)
  })

  it('take no room where there are none', async () => {
    answers({ total: 0, rule: '', source: '', items: [] })
    expect((await shown()).text()).toBe('')
  })
})

// @vitest-environment happy-dom
import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { reports } from '../reportApi'
import ReportCounting from './ReportCounting.vue'

vi.mock('../../shared/api/useClient', () => ({ useClient: () => ({}) }))

const asked = { unit: 'u', period: '2025', knownOn: '' }
const timing = { sentAt: 0, receivedAt: 1 }

function answers(...bodies: object[]): void {
  const next = [...bodies]
  vi.spyOn(reports, 'count').mockImplementation(() =>
    Promise.resolve({ kind: 'ok', status: 200, timing, body: (next.length > 1 ? next.shift() : next[0]) as never }),
  )
}

describe('a report that is being counted', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => {
    vi.useRealTimers()
    vi.restoreAllMocks()
  })

  it('says how far it is, and tells when it is there', async () => {
    answers({ state: 'counting', counted: 1000, people: 5000 }, { state: 'ready' })
    const shown = mount(ReportCounting, { props: { asked } })
    await flushPromises()
    expect(shown.text()).toContain('1,000 / 5,000')
    expect(shown.emitted('ready')).toBeUndefined()
    await vi.advanceTimersByTimeAsync(2000)
    expect(shown.emitted('ready')).toHaveLength(1)
  })

  it('is ended by a button, and begun again by another', async () => {
    answers({ state: 'counting', counted: 1000, people: 5000 })
    const ended = vi.spyOn(reports, 'cancelCount').mockResolvedValue({ kind: 'ok', status: 204, timing, body: {} })
    const shown = mount(ReportCounting, { props: { asked } })
    await flushPromises()
    await shown.get('button').trigger('click')
    await flushPromises()
    expect(ended).toHaveBeenCalledOnce()
    expect(shown.text()).toContain('已取消统计')
    await shown.get('button').trigger('click')
    await flushPromises()
    expect(shown.text()).toContain('1,000 / 5,000')
  })
})

import { effectScope } from 'vue'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { SittingLive } from '../shared/api/types'
import { useLive } from './useLive'
import { useOpening } from './useOpening'

const figures = {
  ...{ sittingId: 's', title: 't', due: 10, started: 5, working: 4, connected: 3, submitted: 1 },
  asOf: '2026-11-22T04:00:00Z',
} as SittingLive

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
})

it('the live figures are asked for every five seconds while the page is seen', async () => {
  let [asked, seen] = [0, true]
  const timing = { sentAt: 0, receivedAt: 0 }
  const sittingLive = () => {
    asked += 1
    return Promise.resolve({ kind: 'ok' as const, status: 200, body: figures, timing })
  }
  const scope = effectScope()
  const state = scope.run(() => useLive({ sittingLive }, 's', () => seen))
  await vi.advanceTimersByTimeAsync(10_000)
  expect([asked, state?.live?.due]).toEqual([3, 10])
  seen = false
  await vi.advanceTimersByTimeAsync(20_000)
  expect(asked).toBe(3)
  scope.stop()
})

it('an opening is counted down by the server’s clock, whatever the phone’s own says', async () => {
  const scope = effectScope()
  let opened = 0
  const at = performance.now()
  const known = { now: '2031-01-01T00:00:00Z', opensAt: '2031-01-01T00:00:10Z', timing: { sentAt: at, receivedAt: at } }
  const left = scope.run(() =>
    useOpening(
      () => known,
      () => (opened += 1),
    ),
  )
  expect(left?.value).toBe(10_000)
  await vi.advanceTimersByTimeAsync(4_000)
  expect(left?.value).toBe(6_000)
  await vi.advanceTimersByTimeAsync(20_000)
  expect([left?.value, opened]).toEqual([0, 1])
  scope.stop()
})

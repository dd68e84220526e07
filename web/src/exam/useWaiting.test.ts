import { effectScope } from 'vue'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useWaiting } from './useWaiting'

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
})

it('who waits in front of a sitting is heard of every minute, and not after they have gone on', async () => {
  let [asked, waits] = [0, true]
  const sitting = () => {
    asked += 1
    return Promise.resolve({ kind: 'unreachable' as const, trouble: { code: 'phone.offline' } })
  }
  const scope = effectScope()
  scope.run(() => {
    useWaiting({ sitting }, 's', () => waits)
  })
  await vi.advanceTimersByTimeAsync(180_000)
  expect(asked).toBe(3)
  waits = false
  await vi.advanceTimersByTimeAsync(180_000)
  expect(asked).toBe(3)
  waits = true
  scope.stop()
  await vi.advanceTimersByTimeAsync(180_000)
  expect(asked).toBe(3)
})

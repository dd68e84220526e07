import { onScopeDispose, shallowRef, type ShallowRef } from 'vue'
import { withSample, type Sample } from './speed'
import type { Watched } from './sittingStream'

export const SPEED_WINDOW_MILLIS = 300_000
const EVERY_MILLIS = 2_000

/** How fast answers came in the last five minutes that this page was open; nothing is made up while the line is lost. */
export function useSpeed(watched: Watched): ShallowRef<readonly Sample[]> {
  const samples = shallowRef<readonly Sample[]>([])
  const look = (): void => {
    const value = watched.live?.answersPerSecond
    if (watched.line !== 'on' || value === undefined) return
    samples.value = withSample(samples.value, { at: performance.now(), value }, SPEED_WINDOW_MILLIS)
  }
  const timer = setInterval(look, EVERY_MILLIS)
  onScopeDispose(() => {
    clearInterval(timer)
  })
  return samples
}

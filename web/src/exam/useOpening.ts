import { onScopeDispose, ref, watch, type Ref } from 'vue'
import type { Timing } from '../shared/api/reply'

/**
 * Milliseconds until the opening by the server's clock, counted on with the device's monotonic one; null when there is
 * nothing to wait for. Calls `opened` once it is reached.
 */
export function useOpening(
  source: () => { readonly now: string; readonly opensAt: string; readonly timing: Timing } | null,
  opened: () => void,
): Ref<number | null> {
  const left = ref<number | null>(null)
  let timer: ReturnType<typeof setInterval> | undefined
  const stop = (): void => {
    clearInterval(timer)
  }
  watch(
    source,
    (known) => {
      stop()
      left.value = null
      if (known === null) return
      const { sentAt, receivedAt } = known.timing
      const opensAt = (sentAt + receivedAt) / 2 + Date.parse(known.opensAt) - Date.parse(known.now)
      const look = (): void => {
        left.value = Math.max(0, opensAt - performance.now())
        if (left.value > 0) return
        stop()
        opened()
      }
      timer = setInterval(look, 500)
      look()
    },
    { immediate: true },
  )
  onScopeDispose(stop)
  return left
}

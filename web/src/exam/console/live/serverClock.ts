import { computed, onScopeDispose, ref, watch, type ComputedRef, type Ref } from 'vue'

/**
 * The server's clock on this page: what it said last, carried on by a clock that nobody sets. Of several words the one that
 * came with the least delay counts.
 */
export function useServerClock(
  said: () => string | undefined,
  now: () => number = () => performance.now(),
): { readonly at: ComputedRef<number | null>; readonly of: (monotonic: number) => number | null } {
  const ahead: Ref<number | null> = ref(null)
  const tick = ref(now())
  const timer = setInterval(() => {
    tick.value = now()
  }, 500)
  watch(
    said,
    (instant) => {
      if (instant === undefined) return
      const offset = Date.parse(instant) - now()
      if (ahead.value === null || offset > ahead.value) ahead.value = offset
    },
    { immediate: true },
  )
  onScopeDispose(() => {
    clearInterval(timer)
  })
  const of = (monotonic: number): number | null => (ahead.value === null ? null : ahead.value + monotonic)
  return { at: computed(() => of(tick.value)), of }
}

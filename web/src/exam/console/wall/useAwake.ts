import { onScopeDispose } from 'vue'

interface WakeLocks {
  readonly wakeLock?: { readonly request: (kind: 'screen') => Promise<{ readonly release: () => Promise<void> }> }
}

/** Asks the screen not to go dark while the page is seen; where a browser can't, nothing happens. */
export function useAwake(): void {
  const { wakeLock } = navigator as WakeLocks
  let lock: { readonly release: () => Promise<void> } | undefined
  const ask = (): void => {
    if (document.hidden) return
    void wakeLock
      ?.request('screen')
      .then((held) => {
        lock = held
      })
      .catch(() => undefined)
  }
  ask()
  document.addEventListener('visibilitychange', ask)
  onScopeDispose(() => {
    document.removeEventListener('visibilitychange', ask)
    void lock?.release().catch(() => undefined)
  })
}

/** The service worker that keeps the page itself on this phone; missing where the browser has none. */
function workers(): ServiceWorkerContainer | undefined {
  return (navigator as { serviceWorker?: ServiceWorkerContainer }).serviceWorker
}

/** Keeps the page on this phone, so that it opens again without network. */
export function keepShell(): void {
  if (import.meta.env.PROD)
    void workers()
      ?.register('/sw.js')
      .catch(() => undefined)
}

/** Whether the page would open again without network; waits a moment for a worker that is just coming up. */
export function shellKept(): Promise<boolean> {
  const container = workers()
  if (container === undefined) return Promise.resolve(false)
  const patience = new Promise<boolean>((resolve) => {
    setTimeout(() => {
      resolve(false)
    }, 2_000)
  })
  return Promise.race([container.ready.then(() => true), patience])
}

/** Asks the browser not to clear this page's storage when space is short; whether it agrees is its own affair. */
export function keepStorage(): void {
  const { storage } = navigator as { storage?: Partial<StorageManager> }
  void storage?.persist?.().catch(() => undefined)
}

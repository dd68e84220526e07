/// <reference lib="webworker" />
import { answerFor, isShell } from './shellRequests'

declare const SHELL_FILES: readonly string[]
declare const SHELL_DIGEST: string

const scope = self as unknown as ServiceWorkerGlobalScope
const PREFIX = 'xuefa-shell-'
const NAME = PREFIX + SHELL_DIGEST

async function install(): Promise<void> {
  const cache = await caches.open(NAME)
  await cache.addAll(SHELL_FILES.map((file) => new Request(file, { cache: 'reload' })))
  await scope.skipWaiting()
}

/** The shell before this one stays, for pages that are open with it. */
async function activate(): Promise<void> {
  const old = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== NAME)
  await Promise.all(old.slice(0, -1).map((name) => caches.delete(name)))
  await scope.clients.claim()
}

scope.addEventListener('install', (event) => {
  event.waitUntil(install())
})

scope.addEventListener('activate', (event) => {
  event.waitUntil(activate())
})

scope.addEventListener('fetch', (event) => {
  if (isShell(event.request, scope.location.origin, SHELL_FILES)) event.respondWith(answerFor(event.request, NAME))
})

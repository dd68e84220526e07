import { createApp } from 'vue'
import { meMemory } from '../access/meMemory'
import { Session, sessionKey } from '../access/session'
import { Attempts, attemptsKey } from '../attempt/attempts'
import { Journal } from '../attempt/journal'
import { holdAttempt } from '../attempt/oneTab'
import { checkPartsKey } from '../exam/usePhoneCheck'
import { Client } from '../shared/api/client'
import { clientKey } from '../shared/api/useClient'
import { openDatabase } from '../shared/database'
import { settings } from '../shared/settings'
import App from './App.vue'
import { phoneRouter } from './router'
import StorageMissing from './StorageMissing.vue'
import { keepShell, keepStorage, shellKept } from './shell'

/** So long the page waits for the server to say who is signed in. */
const PATIENCE_MILLIS = 1_500

const now = (): number => performance.now()

function later(work: () => void, millis: number): () => void {
  const timer = setTimeout(work, millis)
  return () => {
    clearTimeout(timer)
  }
}

/** Puts the phone app together and shows it. */
export async function startPhone(root: string): Promise<void> {
  const client = new Client({ fetch: (url, init) => fetch(url, init), now, language: () => settings.language })
  const opening = openDatabase(indexedDB)
  const database = await opening.catch(() => undefined)
  if (database === undefined) {
    createApp(StorageMissing).mount(root)
    return
  }
  const journal = new Journal(database, () => new Date().toISOString())
  const tab = { locks: tabLocks(), storage: localStorage, tabId: `${String(Date.now())}-${String(Math.random())}` }
  const attempts = new Attempts({
    ...{ client, journal, now, later, random: Math.random },
    hold: (attemptId, heard) => holdAttempt(attemptId, { ...tab, later, wallMillis: Date.now }, heard),
    visible: () => !document.hidden,
    persist: keepStorage,
  })
  const session = new Session(client, meMemory(database))
  session.onSignedIn = (me) => {
    void attempts.resume(me.personId)
  }
  window.addEventListener('online', () => {
    attempts.hurry()
  })
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) attempts.hurry()
  })
  await session.start(new Promise((resolve) => setTimeout(resolve, PATIENCE_MILLIS)))
  createApp(App)
    .provide(clientKey, client)
    .provide(sessionKey, session)
    .provide(attemptsKey, attempts)
    .provide(checkPartsKey, { database: opening, shellKept, wallMillis: Date.now })
    .use(phoneRouter(session))
    .mount(root)
  keepShell()
}

/** Missing in older browsers, whatever the types say. */
function tabLocks(): LockManager | undefined {
  return (navigator as { locks?: LockManager }).locks
}

import { createApp } from 'vue'
import { Session, sessionKey, type MeMemory } from '../access/session'
import { Client } from '../shared/api/client'
import { clientKey } from '../shared/api/useClient'
import { settings } from '../shared/settings'
import App from './App.vue'
import { consoleRouter } from './router'

/** Whoever works at a desk is asked for again rather than remembered there. */
const noMemory: MeMemory = {
  read: () => Promise.resolve(undefined),
  write: () => Promise.resolve(),
  clear: () => Promise.resolve(),
}

/** Puts the console together and shows it. */
export async function startConsole(root: string): Promise<void> {
  const client = new Client({
    fetch: (url, init) => fetch(url, init),
    now: () => performance.now(),
    language: () => settings.language,
  })
  const session = new Session(client, noMemory)
  await session.start(new Promise(() => undefined))
  createApp(App).provide(clientKey, client).provide(sessionKey, session).use(consoleRouter(session)).mount(root)
}

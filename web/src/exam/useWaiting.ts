import { onScopeDispose } from 'vue'
import type { Client } from '../shared/api/client'

const EVERY_MILLIS = 60_000

/**
 * Asks for the sitting once a minute while somebody waits in front of it, so that the invigilator sees them in the waiting
 * hall. What is answered does not matter here. Phones are spread over the minute.
 */
export function useWaiting(client: Pick<Client, 'sitting'>, sittingId: string, waits: () => boolean): void {
  let timer: ReturnType<typeof setTimeout>
  const ask = (): void => {
    if (waits()) void client.sitting(sittingId)
    timer = setTimeout(ask, EVERY_MILLIS)
  }
  timer = setTimeout(ask, (0.5 + Math.random() / 2) * EVERY_MILLIS)
  onScopeDispose(() => {
    clearTimeout(timer)
  })
}

import { onScopeDispose, reactive } from 'vue'
import type { Client } from '../shared/api/client'
import type { Trouble } from '../shared/api/reply'
import type { SittingLive } from '../shared/api/types'

const EVERY_MILLIS = 5_000

/** The figures of a sitting, asked for every five seconds while the page is on the screen. */
export function useLive(
  client: Pick<Client, 'sittingLive'>,
  sittingId: string,
  visible: () => boolean,
): { live: SittingLive | null; trouble: Trouble | null } {
  const state = reactive<{ live: SittingLive | null; trouble: Trouble | null }>({ live: null, trouble: null })
  let over = false
  let timer: ReturnType<typeof setTimeout> | undefined

  async function look(): Promise<void> {
    if (visible() || state.live === null) {
      const reply = await client.sittingLive(sittingId)
      state.trouble = reply.kind === 'ok' ? null : reply.trouble
      if (reply.kind === 'ok') state.live = reply.body
    }
    if (!over) timer = setTimeout(() => void look(), EVERY_MILLIS)
  }

  void look()
  onScopeDispose(() => {
    over = true
    clearTimeout(timer)
  })
  return state
}

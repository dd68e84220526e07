import { reactive, watch } from 'vue'
import type { Client } from '../shared/api/client'
import type { Trouble } from '../shared/api/reply'
import type { Place, Ranking } from '../shared/api/types'

export type Scope = 'people' | 'units'

interface RankingState {
  /** The newest page's head; `items` below is all that was loaded. */
  head: Ranking | null
  items: readonly Place[]
  trouble: Trouble | null
  busy: boolean
}

export interface RankingPages {
  readonly state: RankingState
  readonly more: () => Promise<void>
  readonly reload: () => Promise<void>
}

/** The ranking of an exam, page after page; another scope begins again. */
export function useRanking(client: Client, examId: string, scope: () => Scope): RankingPages {
  const state: RankingState = reactive({ head: null, items: [], trouble: null, busy: false })
  let asked = 0

  async function load(cursor?: string): Promise<void> {
    const mine = ++asked
    state.busy = true
    const reply = await client.ranking(examId, scope(), cursor)
    if (mine !== asked) return
    state.busy = false
    state.trouble = reply.kind === 'ok' ? null : reply.trouble
    if (reply.kind !== 'ok') return
    state.items = cursor === undefined ? reply.body.items : [...state.items, ...reply.body.items]
    state.head = reply.body
  }

  watch(
    scope,
    () => {
      Object.assign(state, { head: null, items: [], trouble: null })
      void load()
    },
    { immediate: true },
  )
  return {
    state,
    more: async () => {
      const cursor = state.head?.nextCursor
      if (cursor !== undefined && !state.busy) await load(cursor)
    },
    reload: () => load(),
  }
}

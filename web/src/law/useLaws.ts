import { reactive, watch } from 'vue'
import type { Client } from '../shared/api/client'
import type { Trouble } from '../shared/api/reply'
import type { LawHits, Laws } from '../shared/api/types'

interface LawsState {
  laws: Laws['items']
  hits: LawHits['items']
  /** Where the next page of laws begins. */
  next: string | undefined
  trouble: Trouble | null
  busy: boolean
}

export interface LawSearch {
  readonly state: LawsState
  readonly more: () => Promise<void>
  readonly reload: () => Promise<void>
}

const SHORTEST = 2

/** All laws where nothing is asked for; else those with the words in their titles, and the articles found. */
export function useLaws(client: Client, words: () => string): LawSearch {
  const state: LawsState = reactive({ laws: [], hits: [], next: undefined, trouble: null, busy: false })
  let asked = 0

  async function load(cursor?: string): Promise<void> {
    const mine = ++asked
    state.busy = true
    const [laws, hits] = await Promise.all([
      client.laws(words(), cursor),
      cursor === undefined && words().length >= SHORTEST ? client.lawArticles(words()) : null,
    ])
    if (mine !== asked) return
    state.busy = false
    const failed = laws.kind === 'ok' ? hits : laws
    state.trouble = failed === null || failed.kind === 'ok' ? null : failed.trouble
    if (laws.kind === 'ok') {
      state.laws = cursor === undefined ? laws.body.items : [...state.laws, ...laws.body.items]
      state.next = laws.body.nextCursor
    }
    if (hits?.kind === 'ok') state.hits = hits.body.items
  }

  watch(
    words,
    () => {
      Object.assign(state, { laws: [], hits: [], next: undefined, trouble: null })
      void load()
    },
    { immediate: true },
  )
  return {
    state,
    more: async () => {
      if (state.next !== undefined && !state.busy) await load(state.next)
    },
    reload: () => load(),
  }
}

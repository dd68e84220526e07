import { shallowReactive, watch } from 'vue'
import type { Client } from '../../shared/api/client'
import type { LawHits } from '../../shared/api/types'

const SHORTEST = 2
const MOST = 20

/** The best articles with these words, or of that number; none for less than two characters. */
export function useHits(client: Pick<Client, 'lawArticles'>, words: () => string): { items: LawHits['items'] } {
  const hits = shallowReactive<{ items: LawHits['items'] }>({ items: [] })
  let asked = 0
  watch(
    words,
    async (now) => {
      const mine = ++asked
      if (now.length < SHORTEST) {
        hits.items = []
        return
      }
      const reply = await client.lawArticles(now)
      if (mine === asked && reply.kind === 'ok') hits.items = reply.body.items.slice(0, MOST)
    },
    { immediate: true },
  )
  return hits
}

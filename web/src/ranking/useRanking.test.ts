import { effectScope, nextTick, ref } from 'vue'
import { describe, expect, it } from 'vitest'
import type { Client } from '../shared/api/client'
import type { Reply } from '../shared/api/reply'
import type { Ranking } from '../shared/api/types'
import { useRanking, type Scope } from './useRanking'

function page(scope: Scope, from: number, nextCursor?: string): Reply<Ranking> {
  const items = [from, from + 1].map((place) => ({ place, name: `${scope} ${String(place)}`, score: 90 }))
  const body = { examId: 'e', title: 't', scope, rule: '', total: 4, items, asOf: '2026-11-22T04:00:00Z' }
  const timing = { sentAt: 0, receivedAt: 0 }
  return { kind: 'ok', status: 200, body: nextCursor === undefined ? body : { ...body, nextCursor }, timing }
}

function ranked() {
  const scope = ref<Scope>('people')
  const client = {
    ranking: (_: string, wanted: Scope, cursor?: string) =>
      Promise.resolve(cursor === undefined ? page(wanted, 1, 'c') : page(wanted, 3)),
  } as unknown as Client
  const pages = effectScope().run(() => useRanking(client, 'e', () => scope.value))!
  return { scope, pages }
}

const names = (pages: ReturnType<typeof ranked>['pages']) => pages.state.items.map((item) => item.name)

describe('the ranking', () => {
  it('grows page by page, to its end', async () => {
    const { pages } = ranked()
    await nextTick()
    await pages.more()
    await pages.more()
    expect(names(pages)).toEqual(['people 1', 'people 2', 'people 3', 'people 4'])
  })

  it('begins again with another scope', async () => {
    const { pages, scope } = ranked()
    await nextTick()
    scope.value = 'units'
    await nextTick()
    await nextTick()
    expect(names(pages)).toEqual(['units 1', 'units 2'])
  })
})

import { shallowReactive, watch } from 'vue'
import type { Client } from '../../shared/api/client'
import type { Trouble } from '../../shared/api/reply'
import type { Laws } from '../../shared/api/types'

export type LawVolume = Laws['items'][number]

/** What narrows the list; empty texts don't. */
export interface LawFilter {
  readonly title: string
  readonly level: string
  readonly force: string
  readonly jurisdiction: string
}

export interface LawList {
  items: readonly LawVolume[] | null
  total: number
  jurisdictions: readonly string[]
  trouble: Trouble | null
  busy: boolean
  next: string | undefined
  readonly reload: () => Promise<void>
  readonly more: () => Promise<void>
}

export function lawQuery(filter: LawFilter, limit: number, cursor = ''): string {
  const asked = Object.entries({ ...filter, limit: String(limit), cursor }).filter(([, value]) => value !== '')
  return `/laws?${asked.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')}`
}

const PAGE = 50

/** The laws of the library as far as they are shown. */
export function useLawList(client: Pick<Client, 'ask'>, filter: () => LawFilter): LawList {
  let round = 0

  async function load(cursor?: string): Promise<void> {
    const mine = ++round
    list.busy = true
    const reply = await client.ask<Laws>(lawQuery(filter(), PAGE, cursor))
    if (mine !== round) return
    list.busy = false
    list.trouble = reply.kind === 'ok' ? null : reply.trouble
    if (reply.kind !== 'ok') return
    const { items, total, jurisdictions, nextCursor } = reply.body
    const before = cursor === undefined ? [] : (list.items ?? [])
    list.items = [...before, ...items]
    list.total = total ?? list.items.length
    list.jurisdictions = jurisdictions ?? []
    list.next = nextCursor
  }

  const list: LawList = shallowReactive<LawList>({
    ...{ items: null, total: 0, jurisdictions: [], trouble: null, busy: false, next: undefined },
    reload: () => load(),
    more: async () => {
      if (list.next !== undefined && !list.busy) await load(list.next)
    },
  })
  watch(
    () => JSON.stringify(filter()),
    () => void load(),
  )
  void load()
  return list
}

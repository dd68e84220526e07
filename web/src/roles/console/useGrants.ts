import { shallowReactive } from 'vue'
import type { Client } from '../../shared/api/client'
import type { Trouble } from '../../shared/api/reply'
import { grants, type Grant, type GrantFilter } from './grants'

const PAGE = 50

interface GrantList {
  items: readonly Grant[] | null
  total: number
  next: string | undefined
  trouble: Trouble | null
  busy: boolean
  readonly reload: () => Promise<void>
  readonly more: () => Promise<void>
}

/** Grants page by page. */
export function useGrants(client: Pick<Client, 'ask'>, filter: () => GrantFilter): GrantList {
  let asked = 0
  async function ask(before: readonly Grant[], cursor?: string): Promise<void> {
    const mine = ++asked
    list.busy = true
    const reply = await grants.list(client, filter(), PAGE, cursor)
    if (mine !== asked) return
    list.busy = false
    list.trouble = reply.kind === 'ok' ? null : reply.trouble
    if (reply.kind !== 'ok') return
    const { total, items, nextCursor } = reply.body
    Object.assign(list, { total, items: [...before, ...items], next: nextCursor })
  }
  const list: GrantList = shallowReactive<GrantList>({
    items: null,
    total: 0,
    next: undefined,
    trouble: null,
    busy: false,
    reload: () => ask([]),
    more: () => ask(list.items ?? [], list.next),
  })
  void list.reload()
  return list
}

import { shallowReactive, watch } from 'vue'
import type { Client } from '../shared/api/client'
import type { Trouble } from '../shared/api/reply'
import { accountQuery, type Account, type AccountFilter, type Accounts } from './accounts'

export interface AccountList {
  items: readonly Account[] | null
  total: number
  /** Without a password, of those sought. */
  inactive: number
  /** Codes can be sent to phones. */
  sms: boolean
  trouble: Trouble | null
  busy: boolean
  next: string | undefined
  readonly reload: () => Promise<void>
  readonly more: () => Promise<void>
}

/** The accounts as far as they are shown. */
export function useAccounts(client: Pick<Client, 'ask'>, filter: () => AccountFilter): AccountList {
  let round = 0

  async function load(cursor?: string): Promise<void> {
    const mine = ++round
    list.busy = true
    const reply = await client.ask<Accounts>(accountQuery(filter(), cursor))
    if (mine !== round) return
    list.busy = false
    list.trouble = reply.kind === 'ok' ? null : reply.trouble
    if (reply.kind !== 'ok') return
    const { items, total, inactive, sms, nextCursor } = reply.body
    const before = cursor === undefined ? [] : (list.items ?? [])
    Object.assign(list, { items: [...before, ...items], total, inactive, sms, next: nextCursor })
  }

  const list: AccountList = shallowReactive<AccountList>({
    ...{ items: null, total: 0, inactive: 0, sms: false, trouble: null, busy: false, next: undefined },
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

import { shallowReactive } from 'vue'
import type { Client } from '../shared/api/client'
import type { Trouble } from '../shared/api/reply'
import { notices, type MyNotice } from './noticeApi'

export interface Notices {
  /** Null while nothing has come yet. */
  items: readonly MyNotice[] | null
  unread: number
  total: number
  next: string | undefined
  trouble: Trouble | null
  busy: boolean
  unreadOnly: boolean
  readonly reload: () => Promise<void>
  readonly more: () => Promise<void>
  readonly show: (unreadOnly: boolean) => Promise<void>
  /** All when none is named. */
  readonly read: (ids: readonly string[]) => Promise<void>
}

/** What I was told, page by page. */
export function useNotices(client: Pick<Client, 'ask' | 'change'>): Notices {
  const list: Notices = shallowReactive<Notices>({
    items: null,
    unread: 0,
    total: 0,
    next: undefined,
    trouble: null,
    busy: false,
    unreadOnly: false,
    reload: () => load(undefined),
    more: () => load(list.next),
    show: (unreadOnly) => {
      list.unreadOnly = unreadOnly
      return load(undefined)
    },
    read: async (ids) => {
      const reply = await notices.read(client, ids)
      if (reply.kind === 'ok') await load(undefined)
      else list.trouble = reply.trouble
    },
  })
  async function load(before: string | undefined): Promise<void> {
    list.busy = true
    const reply = await notices.mine(client, list.unreadOnly, before)
    list.busy = false
    list.trouble = reply.kind === 'ok' ? null : reply.trouble
    if (reply.kind !== 'ok') return
    const { items, unread, total, next } = reply.body
    Object.assign(list, {
      items: before === undefined ? items : [...(list.items ?? []), ...items],
      unread,
      total,
      next,
    })
  }
  void list.reload()
  return list
}

import { onScopeDispose, shallowReactive, watch } from 'vue'
import type { Client } from '../../../shared/api/client'
import type { Reply, Trouble } from '../../../shared/api/reply'
import type { SittingPeople, SittingPerson } from '../../../shared/api/types'

/** What narrows the list; empty texts don't. */
export interface PeopleFilter {
  readonly state: string
  readonly unitId: string
  readonly search: string
  readonly personId?: string
}

/** The list is asked for at most so often while the figures move. */
const EVERY_MILLIS = 3_000
const PAGE = 50

interface PeopleList {
  items: readonly SittingPerson[] | null
  total: number
  trouble: Trouble | null
  busy: boolean
  more: boolean
  readonly reload: () => Promise<void>
  readonly next: () => Promise<void>
}

export function peoplePage(
  client: Pick<Client, 'ask'>,
  sittingId: string,
  filter: PeopleFilter,
  limit: number,
  cursor?: string,
): Promise<Reply<SittingPeople>> {
  const asked = { ...filter, limit: String(limit), cursor: cursor ?? '' }
  const query = Object.entries(asked).filter(([, value]) => value !== '')
  const text = query.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')
  return client.ask(`/sittings/${sittingId}/live/people?${text}`)
}

/**
 * The people of a sitting as far as they are shown. While the figures move the same pages are asked for again; their order
 * doesn't depend on states, so nobody jumps.
 *
 * @param moved changes with the figures
 */
export function usePeople(
  client: Pick<Client, 'ask'>,
  sittingId: string,
  filter: () => PeopleFilter,
  moved: () => unknown,
): PeopleList {
  let [round, pages] = [0, 1]
  let timer: ReturnType<typeof setTimeout> | undefined

  async function load(): Promise<void> {
    const mine = ++round
    list.busy = true
    let items: readonly SittingPerson[] = []
    let cursor: string | undefined
    for (let page = 0; page < pages; page++) {
      const reply = await peoplePage(client, sittingId, filter(), PAGE, cursor)
      if (mine !== round) return
      if (reply.kind !== 'ok') {
        Object.assign(list, { busy: false, trouble: reply.trouble })
        return
      }
      items = [...items, ...reply.body.items]
      list.total = reply.body.total
      cursor = reply.body.nextCursor
      if (cursor === undefined) break
    }
    Object.assign(list, { items, busy: false, trouble: null, more: cursor !== undefined })
  }

  const list: PeopleList = shallowReactive<PeopleList>({
    ...{ items: null, total: 0, trouble: null, busy: false, more: false },
    reload: load,
    next: () => {
      pages += 1
      return load()
    },
  })
  watch(filter, (now, before) => {
    if (JSON.stringify(now) === JSON.stringify(before)) return
    pages = 1
    void load()
  })
  watch(moved, () => {
    timer ??= setTimeout(() => {
      timer = undefined
      if (!list.busy && !document.hidden) void load()
    }, EVERY_MILLIS)
  })
  onScopeDispose(() => {
    round += 1
    clearTimeout(timer)
  })
  void load()
  return list
}

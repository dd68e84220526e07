import { onScopeDispose, shallowReactive, watch } from 'vue'
import type { Reply, Trouble } from '../../../shared/api/reply'

export interface CursorPage<Row> {
  readonly items: readonly Row[]
  readonly nextCursor?: string
}

export interface CursorList<Row, Page extends CursorPage<Row>> {
  items: readonly Row[] | null
  /** What the newest page said beside its rows, such as totals. */
  page: Page | null
  trouble: Trouble | null
  busy: boolean
  more: boolean
  readonly next: () => Promise<void>
  /** Asks anew for as many pages as are shown. */
  readonly reload: () => Promise<void>
}

/**
 * A list that comes in pages; it begins anew when what it is asked for changes.
 *
 * @param asked what it is asked for, watched
 */
export function useCursorList<Row, Page extends CursorPage<Row>>(
  asked: () => string,
  ask: (cursor: string | undefined) => Promise<Reply<Page>>,
): CursorList<Row, Page> {
  let [round, pages] = [0, 1]

  async function load(kept: readonly Row[], from: string | undefined, wanted: number): Promise<void> {
    const mine = ++round
    list.busy = true
    let [items, cursor] = [kept, from]
    for (let n = 0; n < wanted; n += 1) {
      const reply = await ask(cursor)
      if (mine !== round) return
      if (reply.kind !== 'ok') {
        Object.assign(list, { busy: false, trouble: reply.trouble })
        return
      }
      items = [...items, ...reply.body.items]
      cursor = reply.body.nextCursor
      list.page = reply.body
      if (cursor === undefined) break
    }
    next = cursor
    Object.assign(list, { items, busy: false, trouble: null, more: cursor !== undefined })
  }

  let next: string | undefined
  const list = shallowReactive<CursorList<Row, Page>>({
    ...{ items: null, page: null, trouble: null, busy: false, more: false },
    next: async () => {
      if (list.busy || next === undefined) return
      pages += 1
      await load(list.items ?? [], next, 1)
    },
    reload: () => load([], undefined, pages),
  })
  watch(asked, () => {
    pages = 1
    void load([], undefined, 1)
  })
  onScopeDispose(() => {
    round += 1
  })
  void load([], undefined, 1)
  return list
}

import { shallowReactive, watch } from 'vue'
import type { Reply, Trouble } from '../../shared/api/reply'

interface Page<Row> {
  readonly items: readonly Row[]
  readonly total: number
  readonly nextCursor?: string
}

export interface Pages<Row, P> {
  items: readonly Row[] | null
  /** The newest page as it came. */
  page: P | null
  trouble: Trouble | null
  busy: boolean
  readonly reload: () => Promise<void>
  readonly next: () => Promise<void>
}

/** A list that comes page by page and begins anew when what is asked for changes. */
export function usePages<Row, P extends Page<Row>>(
  path: () => string,
  ask: (path: string) => Promise<Reply<P>>,
): Pages<Row, P> {
  let asked = 0
  async function fetched(more: boolean): Promise<void> {
    const mine = ++asked
    const cursor = more && pages.page?.nextCursor !== undefined ? `&cursor=${pages.page.nextCursor}` : ''
    pages.busy = true
    const reply = await ask(path() + cursor)
    if (mine !== asked) return
    pages.busy = false
    pages.trouble = reply.kind === 'ok' ? null : reply.trouble
    if (reply.kind !== 'ok') return
    pages.page = reply.body
    pages.items = more ? [...(pages.items ?? []), ...reply.body.items] : reply.body.items
  }
  const pages: Pages<Row, P> = shallowReactive<Pages<Row, P>>({
    items: null,
    page: null,
    trouble: null,
    busy: false,
    reload: () => fetched(false),
    next: () => fetched(true),
  })
  watch(path, () => fetched(false), { immediate: true })
  return pages
}

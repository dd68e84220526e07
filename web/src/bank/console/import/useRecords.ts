import { shallowReactive } from 'vue'
import type { Client } from '../../../shared/api/client'
import type { Trouble } from '../../../shared/api/reply'
import { recordsOf, type ImportRecord } from './imports'

export interface Records {
  /** Null while nothing has come yet. */
  items: readonly ImportRecord[] | null
  more: boolean
  busy: boolean
  trouble: Trouble | null
  readonly reload: () => Promise<void>
  readonly next: () => Promise<void>
  /** Puts what became of a record in its place, also when it no longer fits what was asked for. */
  readonly replace: (record: ImportRecord) => void
}

/** The records of an import with this outcome, page by page; all of them for an empty one. */
export function useRecords(client: Pick<Client, 'ask'>, importId: string, outcome: () => string): Records {
  let asked = 0
  let after: number | undefined

  const records: Records = shallowReactive<Records>({
    items: null,
    more: false,
    busy: false,
    trouble: null,
    reload: () => {
      after = undefined
      return page([])
    },
    next: () => page(records.items ?? []),
    replace: (record) => {
      records.items = records.items?.map((each) => (each.number === record.number ? record : each)) ?? null
    },
  })

  async function page(before: readonly ImportRecord[]): Promise<void> {
    const mine = ++asked
    records.busy = true
    const reply = await recordsOf(client, importId, outcome(), after === undefined ? undefined : String(after))
    if (mine !== asked) return
    records.busy = false
    records.trouble = reply.kind === 'ok' ? null : reply.trouble
    if (reply.kind !== 'ok') return
    after = reply.body.next
    records.more = after !== undefined
    records.items = [...before, ...reply.body.items]
  }

  void records.reload()
  return records
}

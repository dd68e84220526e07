import { computed, shallowReactive, shallowRef, type ComputedRef, type ShallowRef } from 'vue'
import type { Client } from '../../../shared/api/client'
import type { Trouble } from '../../../shared/api/reply'
import type { LawImport } from '../../types'

export const MOST_FILES = 50
export const MOST_BYTES = 8 * 1024 * 1024

/** A file that somebody chose, and what came of it so far. */
export interface Item {
  readonly key: number
  readonly file: File
  state: 'waiting' | 'checking' | 'checked' | 'importing' | 'imported' | 'failed'
  result: LawImport | null
  trouble: Trouble | null
}

export interface LawImporting {
  readonly items: ShallowRef<readonly Item[]>
  /** Those that the check found nothing against. */
  readonly ready: ComputedRef<readonly Item[]>
  readonly busy: ComputedRef<boolean>
  readonly tooMany: ShallowRef<boolean>
  readonly add: (files: readonly File[]) => Promise<void>
  readonly importReady: () => Promise<void>
  readonly clear: () => void
}

/** Checks files one after the other as they are chosen, and imports those that are sound when told to. */
export function useImport(client: Pick<Client, 'upload'>): LawImporting {
  const items = shallowRef<readonly Item[]>([])
  const tooMany = shallowRef(false)
  const ready = computed(() =>
    items.value.filter(({ state, result }) => state === 'checked' && result?.became === 'added'),
  )
  const busy = computed(() => items.value.some(({ state }) => WORKING.includes(state)))
  let key = 0

  async function send(item: Item, dryRun: boolean): Promise<void> {
    item.state = dryRun ? 'checking' : 'importing'
    const path = `/law-imports?name=${encodeURIComponent(item.file.name)}&dryRun=${String(dryRun)}`
    const reply = await client.upload<LawImport>(path, item.file)
    if (reply.kind !== 'ok') {
      Object.assign(item, { state: 'failed', trouble: reply.trouble })
    } else {
      const state = !dryRun && reply.body.became === 'added' ? 'imported' : 'checked'
      Object.assign(item, { state, result: reply.body, trouble: null })
    }
  }

  return {
    items,
    ready,
    busy,
    tooMany,
    add: async (files) => {
      tooMany.value = items.value.length + files.length > MOST_FILES
      const room = Math.max(0, MOST_FILES - items.value.length)
      const fresh = files.slice(0, room).map((file) => shallowReactive<Item>(waiting(++key, file)))
      items.value = [...items.value, ...fresh]
      for (const item of fresh) {
        if (item.state === 'waiting') await send(item, true)
      }
    },
    importReady: async () => {
      for (const item of ready.value) await send(item, false)
    },
    clear: () => {
      items.value = []
      tooMany.value = false
    },
  }
}

const WORKING: readonly Item['state'][] = ['waiting', 'checking', 'importing']

function waiting(key: number, file: File): Item {
  const trouble = file.size > MOST_BYTES ? { code: 'request.too-large' } : null
  return { key, file, state: trouble === null ? 'waiting' : 'failed', result: null, trouble }
}

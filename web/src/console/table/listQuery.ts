import { computed, type ComputedRef } from 'vue'
import { useRoute, useRouter, type LocationQuery, type LocationQueryRaw } from 'vue-router'
import type { Sort } from './columns'

/** What somebody asked of a list, as it stands in the address: it survives a reload and can be sent to a colleague. */
export interface ListQuery {
  readonly search: string
  /** By name; those that are not set are missing. */
  readonly filters: Readonly<Record<string, string>>
  readonly sort: Sort | null
  /** Ids of the columns that are not shown. */
  readonly hidden: readonly string[]
}

/** @param filters the names of the list's filters; `q`, `sort` and `hide` are taken */
export function readQuery(query: LocationQuery, filters: readonly string[]): ListQuery {
  const text = (name: string): string => {
    const value = query[name]
    return typeof value === 'string' ? value : ''
  }
  const by = text('sort')
  return {
    search: text('q'),
    filters: Object.fromEntries(filters.map((name) => [name, text(name)] as const).filter(([, value]) => value !== '')),
    sort: by === '' ? null : { by: by.replace(/^-/, ''), descending: by.startsWith('-') },
    hidden: text('hide').split(',').filter(Boolean),
  }
}

/** The address's query after the change; what the list knows nothing of stays. */
export function writeQuery(
  query: LocationQuery,
  filters: readonly string[],
  change: Partial<ListQuery>,
): LocationQueryRaw {
  const next = { ...readQuery(query, filters), ...change }
  const own: Record<string, string> = {
    q: next.search,
    sort: next.sort === null ? '' : (next.sort.descending ? '-' : '') + next.sort.by,
    hide: next.hidden.join(','),
  }
  for (const name of filters) own[name] = next.filters[name] ?? ''
  return Object.fromEntries(Object.entries({ ...query, ...own }).filter(([, value]) => value !== ''))
}

export interface ListAddress {
  readonly query: ComputedRef<ListQuery>
  readonly change: (change: Partial<ListQuery>) => void
  /** Sets one filter; an empty value takes it away. */
  readonly filter: (name: string, value: string) => void
  /** Takes search and filters away. */
  readonly clear: () => void
  readonly narrowed: ComputedRef<boolean>
}

export function useListAddress(filters: readonly string[]): ListAddress {
  const [route, router] = [useRoute(), useRouter()]
  const query = computed(() => readQuery(route.query, filters))
  const change = (wanted: Partial<ListQuery>): void => {
    void router.replace({ query: writeQuery(route.query, filters, wanted) })
  }
  return {
    query,
    change,
    filter: (name, value) => change({ filters: { ...query.value.filters, [name]: value } }),
    clear: () => change({ search: '', filters: {} }),
    narrowed: computed(() => query.value.search !== '' || Object.keys(query.value.filters).length > 0),
  }
}

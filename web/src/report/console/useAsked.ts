import { computed, type ComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useClient } from '../../shared/api/useClient'
import { useLoad, type Loaded } from '../../shared/useLoad'
import { reports, type Asked, type ReportUnit } from '../reportApi'

/** Which report the address asks for; of the highest unit in reach and this year where it says nothing. */
export interface Asking {
  readonly asked: ComputedRef<Asked>
  readonly units: Loaded<{ readonly items: readonly ReportUnit[] }>
  readonly today: string
  readonly choose: (change: Partial<Asked>) => void
  /** The same report in the query of a link. */
  readonly query: ComputedRef<Record<string, string>>
}

export function useAsked(): Asking {
  const [route, router, client] = [useRoute(), useRouter(), useClient()]
  const today = new Date(Date.now() + 8 * 3600 * 1000).toISOString().slice(0, 10)
  const units = useLoad(() => reports.units(client))
  const text = (name: string): string => {
    const value = route.query[name]
    return typeof value === 'string' ? value : ''
  }
  const asked = computed<Asked>(() => ({
    unit: text('unit') === '' ? (units.data?.items[0]?.unitId ?? '') : text('unit'),
    period: text('period') === '' ? today.slice(0, 4) : text('period'),
    knownOn: text('knownOn'),
  }))
  const query = computed(() =>
    Object.fromEntries(
      Object.entries(asked.value as Asked & Record<string, string>).filter(([, value]) => value !== ''),
    ),
  )
  return {
    asked,
    units,
    today,
    query,
    choose: (change) => {
      const next = { ...route.query, ...query.value, ...change }
      void router.replace({ query: Object.fromEntries(Object.entries(next).filter(([, value]) => value !== '')) })
    },
  }
}

import { computed, type ComputedRef } from 'vue'
import { useClient } from '../../shared/api/useClient'
import { useLoad, type Loaded } from '../../shared/useLoad'
import type { LawFamilyProgress, LawStanding, MyLawProgress } from '../types'

export type LawState = LawStanding['state']

export interface LawProgress {
  readonly loaded: Loaded<MyLawProgress>
  /** By title. */
  readonly standings: ComputedRef<ReadonlyMap<string, LawStanding>>
  readonly of: (family: LawFamilyProgress['family']) => LawFamilyProgress | undefined
}

/** How far one is with the laws of one's lists. */
export function useLawProgress(): LawProgress {
  const client = useClient()
  const loaded = useLoad(() => client.ask<MyLawProgress>('/me/law-progress'))
  const standings = computed(
    () =>
      new Map(
        (loaded.data?.families ?? []).flatMap((each) => each.laws.map((law): [string, LawStanding] => [law.law, law])),
      ),
  )
  return { loaded, standings, of: (family) => loaded.data?.families.find((each) => each.family === family) }
}

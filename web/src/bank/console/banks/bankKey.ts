import { computed, inject, type ComputedRef, type InjectionKey } from 'vue'
import type { Loaded } from '../../../shared/useLoad'
import type { Bank } from '../types'

/** The bank whose pages these are. */
export const bankKey: InjectionKey<Loaded<Bank>> = Symbol('bank')

/** For pages that are shown only once the bank is there. */
export function useBank(): { readonly bank: ComputedRef<Bank>; readonly reload: () => Promise<void> } {
  const loaded = inject(bankKey)
  if (loaded === undefined) throw new Error('no bank is provided')
  const bank = computed(() => {
    if (loaded.data === null) throw new Error('the bank has not come yet')
    return loaded.data
  })
  return { bank, reload: loaded.reload }
}

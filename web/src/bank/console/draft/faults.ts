import { computed, inject, type ComputedRef, type InjectionKey } from 'vue'

/** What the server found, by JSON pointer. */
export type FaultsByPointer = Readonly<Record<string, string>>

export const faultsKey: InjectionKey<ComputedRef<FaultsByPointer>> = Symbol('faults')

const none = computed<FaultsByPointer>(() => ({}))

/** What is wrong at a place, or somewhere below it when nothing below shows it itself. */
export function useFaults(): (pointer: string, below?: boolean) => string | undefined {
  const faults = inject(faultsKey, none)
  return (pointer, below = false) => faultAt(faults.value, pointer, below)
}

export function faultAt(faults: FaultsByPointer, pointer: string, below: boolean): string | undefined {
  const found = Object.entries(faults).find(
    ([one]) => one === pointer || (below && one.startsWith(pointer === '' ? '/' : `${pointer}/`)),
  )
  return found?.[1]
}

import { inject, ref, type InjectionKey, type Ref } from 'vue'
import type { Timing } from '../shared/api/reply'
import { checkPhone, type CheckParts, type PhoneCheck } from './phoneCheck'

export const checkPartsKey: InjectionKey<CheckParts> = Symbol('check of the phone')

export function usePhoneCheck(): {
  check: Ref<PhoneCheck | null>
  run: (now: string, timing: Timing) => Promise<void>
} {
  const parts = inject(checkPartsKey)
  const check = ref<PhoneCheck | null>(null)
  return {
    check,
    run: async (now, timing) => {
      if (parts !== undefined) check.value = await checkPhone(parts, now, timing)
    },
  }
}

import { inject, type InjectionKey } from 'vue'
import type { Plan } from './plan'

/** The plan that the steps of the wizard fill in together. */
export const planKey: InjectionKey<Plan> = Symbol('plan')

export function usePlan(): Plan {
  const plan = inject(planKey)
  if (plan === undefined) throw new Error('no plan is being made here')
  return plan
}

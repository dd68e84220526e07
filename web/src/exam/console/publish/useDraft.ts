import { computed, reactive, shallowReactive, watch, type ComputedRef } from 'vue'
import type { Client } from '../../../shared/api/client'
import type { Trouble } from '../../../shared/api/reply'
import { planOf, type ExamDraft, type Plan } from './plan'
import { publishing } from './publishing'

export interface DraftState {
  /** Null until it is loaded, or saved for the first time. */
  draft: ExamDraft | null
  unitId: string
  trouble: Trouble | null
  busy: boolean
  savedAt: string | null
}

export interface Draft {
  readonly plan: Plan
  readonly state: DraftState
  /** Something is filled in that the server has not. */
  readonly dirty: ComputedRef<boolean>
  /** @returns whether the server has it */
  readonly save: () => Promise<boolean>
  readonly load: (draftId: string) => Promise<void>
}

/** An exam that is being made: what is filled in here, and what the server has of it. */
export function useDraft(client: Pick<Client, 'ask' | 'change'>, fresh: Plan, key: () => string): Draft {
  const plan = reactive<Plan>(structuredClone(fresh))
  const state = shallowReactive<DraftState>({ draft: null, unitId: '', trouble: null, busy: false, savedAt: null })
  const kept = shallowReactive({ text: JSON.stringify(fresh) })
  const dirty = computed(() => JSON.stringify(plan) !== kept.text)
  let newKey = key()

  watch(
    () => state.unitId,
    () => {
      newKey = key()
    },
  )

  function take(draft: ExamDraft): void {
    Object.assign(state, { draft, unitId: draft.unitId, savedAt: draft.changedAt })
  }

  return {
    plan,
    state,
    dirty,
    save: async () => {
      if (state.busy) return false
      if (state.draft !== null && !dirty.value) return true
      Object.assign(state, { busy: true, trouble: null })
      const sent = JSON.stringify(plan)
      const body = JSON.parse(sent) as Plan
      const { draft } = state
      const reply =
        draft === null
          ? await publishing.create(client, newKey, state.unitId, body)
          : await publishing.save(client, draft.draftId, draft.version, body)
      state.busy = false
      if (reply.kind !== 'ok') {
        state.trouble = reply.trouble
        return false
      }
      kept.text = sent
      take(reply.body)
      return true
    },
    load: async (draftId) => {
      Object.assign(state, { busy: true, trouble: null })
      const reply = await publishing.draft(client, draftId)
      state.busy = false
      if (reply.kind !== 'ok') {
        state.trouble = reply.trouble
        return
      }
      Object.assign(plan, planOf(reply.body, structuredClone(fresh)))
      kept.text = JSON.stringify(plan)
      take(reply.body)
    },
  }
}

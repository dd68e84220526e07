import { onScopeDispose, shallowReactive, watch } from 'vue'
import type { Client } from '../../../shared/api/client'
import { checkQuestion } from '../bankApi'
import { toContent } from '../draft/content'
import type { QuestionDraft } from '../draft/draft'
import type { QuestionCheck } from '../types'

const PAUSE_MILLIS = 1_000

export interface Checking {
  /** Null until it was looked at first. */
  found: QuestionCheck | null
  busy: boolean
  readonly now: () => Promise<void>
}

/** What would keep a draft from being approved, looked at anew whenever nothing was typed for a second. */
export function useChecking(
  client: Pick<Client, 'change'>,
  bankId: string,
  questionId: () => string | undefined,
  draft: () => QuestionDraft,
): Checking {
  let round = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const checking: Checking = shallowReactive<Checking>({
    found: null,
    busy: false,
    now: async () => {
      clearTimeout(timer)
      const mine = ++round
      const id = questionId()
      checking.busy = true
      const content = toContent(draft())
      const reply = await checkQuestion(client, bankId, id === undefined ? { content } : { questionId: id, content })
      if (mine !== round) return
      checking.busy = false
      if (reply.kind === 'ok') checking.found = reply.body
    },
  })
  watch(
    () => JSON.stringify(toContent(draft())),
    () => {
      clearTimeout(timer)
      timer = setTimeout(() => void checking.now(), PAUSE_MILLIS)
    },
  )
  onScopeDispose(() => {
    round += 1
    clearTimeout(timer)
  })
  return checking
}

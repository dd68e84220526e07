import { computed, reactive, type ComputedRef } from 'vue'
import type { Client } from '../../../shared/api/client'
import type { Reply, Trouble } from '../../../shared/api/reply'
import { createQuestion, saveQuestion } from '../bankApi'
import { sameContent, toContent, toDraft } from '../draft/content'
import { newDraft, type QuestionDraft } from '../draft/draft'
import type { Question, QuestionConflict } from '../types'

interface EditorState {
  draft: QuestionDraft
  /** As it was when the work began. */
  base: QuestionDraft
  busy: boolean
  trouble: Trouble | null
  /** What somebody else saved since, while it waits to be merged. */
  conflict: QuestionConflict | null
}

export interface Editor {
  readonly state: EditorState
  readonly dirty: ComputedRef<boolean>
  /** @returns the question as the server has it now; null when it stays to be seen to */
  readonly save: () => Promise<Question | null>
  /** Goes on from what the other one saved, with this. */
  readonly merge: (draft: QuestionDraft) => void
  /** Back to what was there when the work began. */
  readonly revert: () => void
}

/**
 * Works on one question.
 *
 * @param question null for a new one, which comes into the bank with its first save
 * @param key makes sending a new question again harmless
 */
export function useEditor(
  client: Pick<Client, 'change'>,
  bankId: string,
  question: Question | null,
  key: string,
): Editor {
  const start = (): QuestionDraft => (question === null ? newDraft() : toDraft(question.content))
  const state: EditorState = reactive<EditorState>({
    ...{ draft: start(), base: start() },
    ...{ busy: false, trouble: null, conflict: null },
  })
  let basedOn = question?.version ?? 0
  let questionId = question?.questionId

  function send(): Promise<Reply<Question>> {
    const content = toContent(state.draft)
    return questionId === undefined
      ? createQuestion(client, bankId, { idempotencyKey: key, content })
      : saveQuestion(client, questionId, { basedOn, content })
  }

  async function save(): Promise<Question | null> {
    if (state.busy) return null
    const sent = JSON.stringify(toContent(state.draft))
    Object.assign(state, { busy: true, trouble: null })
    const reply = await send()
    state.busy = false
    if (reply.kind !== 'ok') {
      state.conflict = reply.trouble.problem?.conflict ?? null
      if (state.conflict === null) state.trouble = reply.trouble
      return null
    }
    questionId = reply.body.questionId
    basedOn = reply.body.version
    state.base = toDraft(reply.body.content)
    // What was typed while it was being saved stays, and is unsaved.
    if (JSON.stringify(toContent(state.draft)) === sent) state.draft = toDraft(reply.body.content)
    return reply.body
  }

  return {
    state,
    dirty: computed(() => !sameContent(state.draft, state.base)),
    save,
    merge: (draft) => {
      if (state.conflict === null) return
      basedOn = state.conflict.version
      Object.assign(state, { base: toDraft(state.conflict.content), draft, conflict: null })
    },
    revert: () => {
      state.draft = JSON.parse(JSON.stringify(state.base)) as QuestionDraft
    },
  }
}

import type { Client } from '../../../shared/api/client'
import type { Reply } from '../../../shared/api/reply'
import type { Role } from '../../../shared/api/types'
import { act, MOST_MOVES, type Act } from '../bankApi'
import type { Moved, Outcome, QuestionItem, QuestionState } from '../types'

interface Rule {
  readonly role: Role
  readonly from: readonly QuestionState[]
  /** It needs a reason, which the others read. */
  readonly reason?: boolean
}

/** Whose each act is, and from which states. The server decides; this only says which buttons make sense. */
export const RULES: Readonly<Record<Act, Rule>> = {
  submit: { role: 'editor', from: ['draft'] },
  withdraw: { role: 'editor', from: ['inReview'] },
  approve: { role: 'reviewer', from: ['inReview'] },
  return: { role: 'reviewer', from: ['inReview'], reason: true },
  retire: { role: 'reviewer', from: ['draft', 'inReview', 'approved', 'released'], reason: true },
  reinstate: { role: 'reviewer', from: ['retired'] },
}

export const BULK_ACTS = [
  'submit',
  'withdraw',
  'approve',
  'return',
  'retire',
  'reinstate',
] as const satisfies readonly Act[]

/** Those of the questions that an act is for. */
export function fitting(name: Act, questions: readonly QuestionItem[]): readonly QuestionItem[] {
  return questions.filter(({ state }) => RULES[name].from.includes(state))
}

/** Does it to all of them, as many at a time as the contract takes; what was done before trouble stays done. */
export async function actOnAll(
  client: Pick<Client, 'change'>,
  name: Act,
  questions: readonly Pick<QuestionItem, 'questionId' | 'version'>[],
  reason: string | undefined,
): Promise<Reply<Moved>> {
  const items: Outcome[] = []
  let start = 0
  for (;;) {
    const some = questions.slice(start, start + MOST_MOVES).map(({ questionId, version }) => ({ questionId, version }))
    const reply = await act(client, name, some, reason)
    if (reply.kind !== 'ok') return reply
    items.push(...reply.body.items)
    start += MOST_MOVES
    if (start >= questions.length) return { ...reply, body: { items } }
  }
}

/** What went well first counted, then each that did not. */
export function summed(outcomes: readonly Outcome[]): { readonly done: number; readonly others: readonly Outcome[] } {
  const well = (one: Outcome): boolean => one.outcome === 'done' || one.outcome === 'already'
  return { done: outcomes.filter(well).length, others: outcomes.filter((one) => !well(one)) }
}

import type { Client } from '../../shared/api/client'
import type { Reply } from '../../shared/api/reply'
import type { LawBlock } from '../../shared/api/types'
import type {
  AmendedQuestions,
  Bank,
  BankLaw,
  Banks,
  Gate,
  Move,
  Moved,
  Question,
  QuestionCheck,
  QuestionContent,
  QuestionList,
  QuestionVersion,
  Release,
  Releases,
  ReviewQueue,
} from './types'

type Asking = Pick<Client, 'ask'>
type Changing = Pick<Client, 'change'>

/** What can be done to many questions at once, each with an outcome of its own. */
export const ACTS = {
  submit: '/question-submissions',
  withdraw: '/question-withdrawals',
  approve: '/question-approvals',
  return: '/question-returns',
  retire: '/question-retirements',
  reinstate: '/question-reinstatements',
} as const

export type Act = keyof typeof ACTS

/** The contract takes so many at once. */
export const MOST_MOVES = 200

export function banks(client: Asking): Promise<Reply<Banks>> {
  return client.ask('/banks')
}

export function foundBank(client: Changing, unitId: string, name: string): Promise<Reply<Bank>> {
  return client.change({ method: 'POST', path: '/banks', body: { unitId, name } })
}

export function bank(client: Asking, bankId: string): Promise<Reply<Bank>> {
  return client.ask(`/banks/${bankId}`)
}

/** @param law its id in the bank and its short title, for a law that is new to the bank */
export function citeLaw(
  client: Changing,
  bankId: string,
  versionId: string,
  law?: { readonly law: string; readonly shortTitle: string },
): Promise<Reply<BankLaw>> {
  return client.change({ method: 'POST', path: `/banks/${bankId}/laws`, body: { versionId, ...law } })
}

export function questions(
  client: Asking,
  bankId: string,
  filter: Readonly<Record<string, string | undefined>>,
): Promise<Reply<QuestionList>> {
  return client.ask(`/banks/${bankId}/questions?${query(filter)}`)
}

export function question(client: Asking, questionId: string): Promise<Reply<Question>> {
  return client.ask(`/questions/${questionId}`)
}

export function questionVersion(client: Asking, questionId: string, version: number): Promise<Reply<QuestionVersion>> {
  return client.ask(`/questions/${questionId}/versions/${String(version)}`)
}

export function createQuestion(
  client: Changing,
  bankId: string,
  body: { readonly idempotencyKey: string; readonly content: QuestionContent },
): Promise<Reply<Question>> {
  return client.change({ method: 'POST', path: `/banks/${bankId}/questions`, body })
}

export function saveQuestion(
  client: Changing,
  questionId: string,
  body: { readonly basedOn: number; readonly content: QuestionContent; readonly note?: string },
): Promise<Reply<Question>> {
  return client.change({ method: 'POST', path: `/questions/${questionId}/versions`, body })
}

export function checkQuestion(
  client: Changing,
  bankId: string,
  body: { readonly questionId?: string; readonly content: QuestionContent },
): Promise<Reply<QuestionCheck>> {
  return client.change({ method: 'POST', path: `/banks/${bankId}/question-checks`, body })
}

export function act(client: Changing, name: Act, items: readonly Move[], reason?: string): Promise<Reply<Moved>> {
  const body = reason === undefined ? { items } : { items, reason }
  return client.change({ method: 'POST', path: ACTS[name], body })
}

export function repoint(
  client: Changing,
  body: {
    readonly items: readonly Move[]
    readonly toVersionId: string
    readonly stillRight?: boolean
    readonly reason?: string
  },
): Promise<Reply<Moved>> {
  return client.change({ method: 'POST', path: '/question-repointings', body })
}

export function reviewQueue(
  client: Asking,
  filter: Readonly<Record<string, string | undefined>>,
): Promise<Reply<ReviewQueue>> {
  return client.ask(`/review-queue?${query(filter)}`)
}

export function amendedQuestions(
  client: Asking,
  bankId: string,
  filter: Readonly<Record<string, string | undefined>>,
): Promise<Reply<AmendedQuestions>> {
  return client.ask(`/banks/${bankId}/amended-questions?${query(filter)}`)
}

export function gate(client: Asking, bankId: string): Promise<Reply<Gate>> {
  return client.ask(`/banks/${bankId}/gate`)
}

export function releases(client: Asking, bankId: string): Promise<Reply<Releases>> {
  return client.ask(`/banks/${bankId}/releases`)
}

export function release(client: Asking, releaseId: string): Promise<Reply<Release>> {
  return client.ask(`/releases/${releaseId}`)
}

export function makeRelease(client: Changing, bankId: string, digest: string, note: string): Promise<Reply<Release>> {
  const body = note === '' ? { digest } : { digest, note }
  return client.change({ method: 'POST', path: `/banks/${bankId}/releases`, body })
}

/** One article of a wording in the library. */
export function article(client: Asking, versionId: string, number: string): Promise<Reply<LawBlock>> {
  return client.ask(`/law-versions/${versionId}/articles/${encodeURIComponent(number)}`)
}

/** The query of an address, without what is empty. */
export function query(values: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(values)
    .filter((pair): pair is [string, string] => pair[1] !== undefined && pair[1] !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')
}

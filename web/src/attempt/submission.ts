import type { Reply, Trouble } from '../shared/api/reply'
import type { Attempt, Epoch, Range, SaveAnswers, SavedAnswers, Submit, Submitted } from '../shared/api/types'
import { bare, type AttemptRecord, type Entry } from './entry'
import type { Journal } from './journal'
import { savedIn } from './rows'

export interface SubmissionParts {
  readonly attemptId: string
  readonly journal: Journal
  readonly submit: (body: Submit) => Promise<Reply<Submitted>>
  readonly post: (body: SaveAnswers) => Promise<Reply<SavedAnswers>>
  readonly takeOver: () => Promise<Reply<Epoch>>
  readonly attempt: () => Promise<Reply<Attempt>>
}

/** How one try to submit ended. `again` is for the caller to repeat, after a pause or when the network is back. */
export type Try =
  | { readonly kind: 'done'; readonly record: AttemptRecord }
  | { readonly kind: 'again'; readonly trouble: Trouble; readonly askedMillis: number | null }
  | { readonly kind: 'stopped'; readonly why: 'superseded' | 'signedOut' | 'refused'; readonly trouble: Trouble }

type Failure = Exclude<Try, { kind: 'done' }>
type Failed = Exclude<Reply<unknown>, { kind: 'ok' }>

const BATCH = 100
const ROUNDS = 6

/**
 * Submits what the journal holds: the last number, and with it what was not received. Gaps that the server names are filled
 * from the journal; a gap that this phone can't fill is left behind by opening a new epoch. Repeating a try is harmless.
 */
export async function trySubmitting(parts: SubmissionParts): Promise<Try> {
  let trouble: Trouble = { code: 'attempt.missing-answers' }
  for (let round = 0; round < ROUNDS; round++) {
    const unsent = await parts.journal.unsent(parts.attemptId)
    if (unsent.length > BATCH) {
      const failure = await send(parts, unsent.slice(0, -BATCH))
      if (failure !== undefined) return failure
    }
    const record = await known(parts)
    const entries = await parts.journal.unsent(parts.attemptId, BATCH)
    const reply = await parts.submit({ epoch: record.epoch, highWater: record.nextSeq - 1, entries: entries.map(bare) })
    if (reply.kind === 'ok') {
      await parts.journal.settle(parts.attemptId, record.epoch, reply.body.outcomes ?? [])
      return { kind: 'done', record: await parts.journal.setSubmitted(parts.attemptId, reply.body) }
    }
    trouble = reply.trouble
    const failure = await mend(parts, reply, entries)
    if (failure !== undefined) return failure
  }
  return { kind: 'again', trouble, askedMillis: null }
}

/** What the server wants before it takes the submission; nothing when it may be tried again at once. */
async function mend(parts: SubmissionParts, reply: Failed, entries: readonly Entry[]): Promise<Failure | undefined> {
  if (reply.kind === 'refused' && reply.trouble.code === 'attempt.missing-answers') {
    return fill(parts, reply.trouble.problem?.missing ?? [])
  }
  if (reply.kind === 'refused' && (reply.status === 400 || reply.status === 413) && entries.length > 0) {
    return send(parts, entries)
  }
  return failed(reply)
}

async function fill(parts: SubmissionParts, missing: readonly Range[]): Promise<Failure | undefined> {
  const { entries, complete } = await parts.journal.within(parts.attemptId, missing)
  if (!complete || missing.length === 0 || entries.some((entry) => entry.state === 'refused')) return renew(parts)
  return send(parts, entries)
}

async function renew(parts: SubmissionParts): Promise<Failure | undefined> {
  const { attemptId, journal } = parts
  const epoch = await parts.takeOver()
  if (epoch.kind !== 'ok') return failed(epoch)
  const attempt = await parts.attempt()
  if (attempt.kind !== 'ok') return failed(attempt)
  const { personId } = await known(parts)
  const again = await journal.leftOver(attemptId, savedIn(attempt.body))
  await journal.adopt(attempt.body, epoch.body, personId, again)
  await journal.setStage(attemptId, 'submitting')
  return undefined
}

/** Entries one batch after another; one that the server can't read is set aside. */
async function send(parts: SubmissionParts, entries: readonly Entry[], size = BATCH): Promise<Failure | undefined> {
  for (let from = 0; from < entries.length; from += size) {
    const batch = entries.slice(from, from + size)
    const [first] = batch
    if (first === undefined) return undefined
    const reply = await parts.post({ epoch: first.epoch, entries: batch.map(bare) })
    if (reply.kind === 'ok') {
      await parts.journal.settle(parts.attemptId, first.epoch, reply.body.outcomes, reply.body.highWater)
    } else if (reply.kind === 'refused' && (reply.status === 400 || reply.status === 413)) {
      if (batch.length === 1) await parts.journal.refuse(first, reply.trouble.code)
      else {
        const failure = await send(parts, batch, Math.ceil(batch.length / 2))
        if (failure !== undefined) return failure
      }
    } else if (reply.kind === 'refused' && reply.trouble.code === 'attempt.late') {
      const outcomes = reply.trouble.problem?.outcomes ?? batch.map(({ seq }) => ({ seq, outcome: 'late' as const }))
      await parts.journal.settle(parts.attemptId, first.epoch, outcomes)
    } else return failed(reply)
  }
  return undefined
}

function failed(reply: Failed): Failure {
  const { trouble } = reply
  if (reply.kind === 'unreachable') return { kind: 'again', trouble, askedMillis: null }
  if (reply.status === 401) return { kind: 'stopped', why: 'signedOut', trouble }
  if (trouble.code === 'attempt.superseded') return { kind: 'stopped', why: 'superseded', trouble }
  if (reply.status === 404 || reply.status === 409 || reply.status === 400) {
    return { kind: 'stopped', why: 'refused', trouble }
  }
  return { kind: 'again', trouble, askedMillis: reply.retryAfterMillis }
}

async function known({ journal, attemptId }: SubmissionParts): Promise<AttemptRecord> {
  const record = await journal.find(attemptId)
  if (record === undefined) throw new Error(`this phone does not know the attempt ${attemptId}`)
  return record
}

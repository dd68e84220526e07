import type { Outcome, Paper, SaveAnswers, SubmittedBy } from '../shared/api/types'

/**
 * What is known of an entry:
 * `kept` only on this phone; `received` durable at the server; the others are the server's reason not to count it;
 * `replaced` written again under another number.
 */
export type EntryState = 'kept' | 'received' | 'replaced' | 'superseded' | 'late' | 'refused'

/** One answer as the candidate gave it; never changed, only its state is. */
export interface Entry {
  readonly attemptId: string
  readonly epoch: number
  /** From 1 in each epoch. */
  readonly seq: number
  readonly questionId: string
  /** Empty: the answer is taken back. */
  readonly optionIds: readonly string[]
  /** When it was written, for people; the order is that of (epoch, seq). */
  readonly at: string
  readonly state: EntryState
  /** Why the server refused it. */
  readonly code?: string
}

export type Stage = 'open' | 'submitting' | 'submitted'

/** What this phone knows of an attempt. That there is a record with the server's epoch means: this device goes on with it. */
export interface AttemptRecord {
  readonly attemptId: string
  readonly personId: string
  readonly sittingId: string
  readonly examId: string
  readonly title: string
  /** The epoch that this device opened. */
  readonly epoch: number
  readonly nextSeq: number
  readonly highWater: number
  readonly stage: Stage
  /** The last that the server said, lowered while the exam was on the screen; after a reload without network an upper bound. */
  readonly remainingMillis: number
  readonly submittedAt?: string
  readonly submittedBy?: SubmittedBy
  readonly receipt?: string
}

export type Answers = Readonly<Record<string, readonly string[]>>

/** The paper and what the server had saved when it was last asked. */
export interface PaperRecord {
  readonly attemptId: string
  readonly paper: Paper
  readonly saved: Answers
}

/** Where the candidate is in the paper; of no consequence to the answers. */
export interface PlaceRecord {
  readonly attemptId: string
  readonly index: number
  readonly flagged: readonly string[]
}

/** The state that an outcome gives an entry; `conflicting` is for the journal to solve. */
export function stateAfter(outcome: Outcome['outcome']): EntryState {
  switch (outcome) {
    case 'accepted':
    case 'repeated':
      return 'received'
    case 'conflicting':
      return 'replaced'
    case 'superseded':
      return 'superseded'
    case 'late':
      return 'late'
    case 'unknownQuestion':
    case 'unknownOption':
      return 'refused'
  }
}

/** Counts among the candidate's answers, as far as this phone knows. */
export function counts(entry: Entry): boolean {
  return entry.state === 'kept' || entry.state === 'received'
}

/** As the server takes it. */
export function bare({ seq, questionId, optionIds }: Entry): SaveAnswers['entries'][number] {
  return { seq, questionId, optionIds }
}

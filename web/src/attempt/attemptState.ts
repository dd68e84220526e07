import { reactive } from 'vue'
import type { Trouble } from '../shared/api/reply'
import type { Paper, Question, SubmittedBy } from '../shared/api/types'
import type { Answers, AttemptRecord, Entry } from './entry'
import type { Choice } from './journal'
import type { AnnouncedMinutes } from './remaining'
import type { Uplink } from './sync'

/**
 * What the page shows. `otherTab`: another tab of this browser writes; `elsewhere`: another device does, or this one has
 * yet to ask; `unreachable`: nothing is known here and the server can't be asked now.
 */
export type View =
  'loading' | 'otherTab' | 'elsewhere' | 'working' | 'submitting' | 'submitted' | 'unreachable' | 'failed'

export interface AttemptState {
  view: View
  title: string
  sittingId: string
  paper: Paper | null
  /** On the disk of this phone, or saved at the server. */
  answers: Answers
  index: number
  flagged: readonly string[]
  /** Entries that are only on this phone. */
  unsent: number
  savedAt: string | null
  uplink: Uplink
  remainingMillis: number | null
  /** Whether the server has said since the page was opened how much time is left. */
  exact: boolean
  announced: AnnouncedMinutes | null
  timeUp: boolean
  /** Questions whose newest answer came too late. */
  late: readonly string[]
  /** Questions whose newest answer the server could not take, with its code. */
  refused: readonly { readonly questionId: string; readonly code: string }[]
  /** An answer could not be written on this phone. */
  unwritten: boolean
  /** This device had gone on with the attempt before another took over. */
  superseded: boolean
  leftOver: readonly Choice[]
  trouble: Trouble | null
  busy: boolean
  submitted: { readonly submittedAt: string; readonly submittedBy: SubmittedBy; readonly receipt: string } | null
}

export function newState(): AttemptState {
  return reactive<AttemptState>({
    view: 'loading',
    title: '',
    sittingId: '',
    paper: null,
    answers: {},
    index: 0,
    flagged: [],
    unsent: 0,
    savedAt: null,
    uplink: { kind: 'idle' },
    remainingMillis: null,
    exact: false,
    announced: null,
    timeUp: false,
    late: [],
    refused: [],
    unwritten: false,
    superseded: false,
    leftOver: [],
    trouble: null,
    busy: false,
    submitted: null,
  })
}

/** A question with its place in the paper. */
export interface Numbered {
  readonly number: number
  readonly section: string
  readonly question: Question
}

export function numbered(paper: Paper | null): Numbered[] {
  const all = (paper?.sections ?? []).flatMap(({ title, items }) =>
    items.map((question) => ({ section: title, question })),
  )
  return all.map((one, index) => ({ ...one, number: index + 1 }))
}

export function isAnswered(answers: Answers, questionId: string): boolean {
  return (answers[questionId]?.length ?? 0) > 0
}

/** What the journal's entries say beyond the answers themselves. */
export function summary(
  record: AttemptRecord,
  entries: readonly Entry[],
): Pick<AttemptState, 'unsent' | 'late' | 'refused'> {
  const newest = new Map<string, Entry>()
  for (const entry of entries) {
    if (entry.epoch === record.epoch && entry.state !== 'replaced') newest.set(entry.questionId, entry)
  }
  const last = [...newest.values()]
  return {
    unsent: entries.filter((entry) => entry.epoch === record.epoch && entry.state === 'kept').length,
    late: last.filter((entry) => entry.state === 'late').map((entry) => entry.questionId),
    refused: last
      .filter((entry) => entry.state === 'refused')
      .map(({ questionId, code }) => ({ questionId, code: code ?? 'unknown' })),
  }
}

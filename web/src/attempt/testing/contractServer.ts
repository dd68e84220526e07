import type {
  Attempt,
  Epoch,
  Outcome,
  Paper,
  Problem,
  SaveAnswers,
  SavedAnswers,
  Submit,
  Submitted,
} from '../../shared/api/types'

interface Logged {
  readonly epoch: number
  readonly seq: number
  readonly questionId: string
  readonly optionIds: readonly string[]
  readonly disposition: Outcome['outcome']
}

/** How the contract's problems look here. */
export interface Refusal {
  readonly status: number
  readonly problem: Problem
}

type Said<T> = T | Refusal

export function isRefusal(said: object): said is Refusal {
  return 'problem' in said
}

/** The part of the contract that an attempt needs, in memory, with the rules of the real one: nothing received is dropped. */
export class ContractServer {
  readonly log: Logged[] = []
  epoch = 1
  nowMillis = 0
  submitted: Submitted | undefined
  readonly savedAt = '2026-11-22T04:03:41Z'

  constructor(
    readonly paper: Paper,
    readonly attemptId = 'attempt-1',
    readonly dueMillis = 90 * 60_000,
  ) {}

  get remainingMillis(): number {
    return Math.max(0, this.dueMillis - this.nowMillis)
  }

  /** The answers that count. */
  get answers(): Record<string, readonly string[]> {
    const counting = this.log.filter((entry) => entry.disposition === 'accepted')
    const ordered = [...counting].sort((a, b) => a.epoch - b.epoch || a.seq - b.seq)
    return Object.fromEntries(ordered.map((entry) => [entry.questionId, entry.optionIds]))
  }

  attempt(): Attempt {
    const { attemptId, epoch, paper, remainingMillis, submitted } = this
    const answers = Object.entries(this.answers)
      .filter(([, optionIds]) => optionIds.length > 0)
      .map(([questionId, optionIds]) => ({ questionId, optionIds, savedAt: this.savedAt }))
    return {
      ...{ attemptId, epoch, paper, remainingMillis, answers },
      ...{ sittingId: 'sitting-1', examId: 'exam-1', title: 'The exam' },
      ...{ startedAt: this.savedAt, dueAt: this.savedAt },
      state: submitted === undefined ? 'open' : 'submitted',
      nextSeq: 1 + Math.max(0, ...this.seqs(epoch)),
      highWater: this.highWater(epoch),
      ...submitted,
    }
  }

  takeOver(): Said<Epoch> {
    if (this.submitted !== undefined) return refusal(409, 'attempt.submitted')
    this.epoch += 1
    return { epoch: this.epoch, nextSeq: 1, remainingMillis: this.remainingMillis }
  }

  save({ epoch, entries }: SaveAnswers): Said<SavedAnswers> {
    const outcomes = entries.map((entry) => this.receive(epoch, entry))
    const refused = outcomes.every(({ outcome }) => outcome === 'superseded' || outcome === 'late')
    if (refused) return refusal(409, `attempt.${outcomes[0]?.outcome ?? 'late'}`, { outcomes, epoch: this.epoch })
    const { savedAt, remainingMillis } = this
    const highWater = this.highWater(epoch)
    return { outcomes, epoch: this.epoch, highWater, savedAt, remainingMillis, receipt: `save ${String(highWater)}` }
  }

  submit({ epoch, highWater, entries = [] }: Submit): Said<Submitted> {
    const outcomes = entries.map((entry) => this.receive(epoch, entry))
    if (this.submitted !== undefined) return { ...this.submitted, outcomes }
    if (epoch !== this.epoch) return refusal(409, 'attempt.superseded', { outcomes, epoch: this.epoch })
    const missing = this.missing(epoch, highWater)
    if (missing.length > 0) return refusal(409, 'attempt.missing-answers', { missing, outcomes })
    this.submitted = { receipt: 'submission', submittedAt: this.savedAt, submittedBy: 'candidate' }
    return { ...this.submitted, outcomes }
  }

  /** The sweeper: time is up. */
  sweep(): void {
    this.submitted ??= { receipt: 'sweep', submittedAt: this.savedAt, submittedBy: 'clock' }
  }

  private receive(epoch: number, { seq, questionId, optionIds }: SaveAnswers['entries'][number]): Outcome {
    const first = this.log.find((one) => one.epoch === epoch && one.seq === seq)
    if (first !== undefined) {
      const same = first.questionId === questionId && JSON.stringify(first.optionIds) === JSON.stringify(optionIds)
      if (!same) return { seq, outcome: 'conflicting' }
      return { seq, outcome: first.disposition === 'accepted' ? 'repeated' : first.disposition }
    }
    const disposition = this.judge(epoch, questionId, optionIds)
    this.log.push({ epoch, seq, questionId, optionIds, disposition })
    return { seq, outcome: disposition }
  }

  private judge(epoch: number, questionId: string, optionIds: readonly string[]): Outcome['outcome'] {
    if (epoch !== this.epoch) return 'superseded'
    if (this.submitted !== undefined || this.remainingMillis === 0) return 'late'
    const question = this.paper.sections
      .flatMap((section) => section.items)
      .find((one) => one.questionId === questionId)
    if (question === undefined) return 'unknownQuestion'
    const known = question.options.map((option) => option.optionId)
    return optionIds.every((option) => known.includes(option)) ? 'accepted' : 'unknownOption'
  }

  private seqs(epoch: number): number[] {
    return this.log.filter((entry) => entry.epoch === epoch).map((entry) => entry.seq)
  }

  private highWater(epoch: number): number {
    const seqs = new Set(this.seqs(epoch))
    let high = 0
    while (seqs.has(high + 1)) high += 1
    return high
  }

  private missing(epoch: number, upTo: number): { from: number; to: number }[] {
    const seqs = new Set(this.seqs(epoch))
    const gaps = Array.from({ length: upTo }, (_, index) => index + 1).filter((seq) => !seqs.has(seq))
    return gaps.map((seq) => ({ from: seq, to: seq }))
  }
}

export function refusal(status: number, code: string, more: Partial<Problem> = {}): Refusal {
  const problem = { type: 'about:blank', title: code, status, code, detail: `${code}.`, todo: '', ...more }
  return { status, problem }
}

/** So many questions with options o1 to o4; every third takes several. */
export function aPaper(questions: number): Paper {
  const items = Array.from({ length: questions }, (_, index) => ({
    questionId: `q${String(index + 1)}`,
    kind: index % 3 === 2 ? ('multiple' as const) : ('single' as const),
    stem: `Question ${String(index + 1)}?`,
    marks: 2,
    options: ['o1', 'o2', 'o3', 'o4'].map((optionId) => ({ optionId, text: `Option ${optionId}` })),
  }))
  return { digest: 'digest', sections: [{ title: 'Section', items }] }
}

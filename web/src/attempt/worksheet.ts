import { markRaw } from 'vue'
import type { Attempt } from '../shared/api/types'
import { newState, numbered, summary, type AttemptState } from './attemptState'
import type { AttemptRecord } from './entry'
import type { Choice, Journal } from './journal'

/** The state of an attempt in step with the journal: what the candidate sees and changes. */
export class Worksheet {
  readonly state: AttemptState = newState()
  private intended: Record<string, readonly string[]> = {}
  private writing: Promise<void> = Promise.resolve()

  constructor(
    private readonly attemptId: string,
    private readonly journal: Journal,
  ) {}

  /** The newest choice of the candidate, a moment ahead of what the state shows. */
  chosen(questionId: string): readonly string[] {
    return this.intended[questionId] ?? this.state.answers[questionId] ?? []
  }

  /** Writes a choice after those before it; `kept` is called when it is in the journal and shown. */
  choose(choice: Choice, kept: () => void): Promise<void> {
    this.intended[choice.questionId] = choice.optionIds
    this.writing = this.writing.then(() => this.keep(choice, kept))
    return this.writing
  }

  /** Kept when all that was chosen has been written, or has failed to be. */
  written(): Promise<void> {
    return this.writing
  }

  goTo(index: number): void {
    const last = numbered(this.state.paper).length - 1
    this.state.index = Math.max(0, Math.min(last, index))
    this.notePlace()
  }

  flag(questionId: string): void {
    const { flagged } = this.state
    this.state.flagged = flagged.includes(questionId)
      ? flagged.filter((one) => one !== questionId)
      : [...flagged, questionId]
    this.notePlace()
  }

  show({ title, sittingId, paper }: Pick<Attempt, 'title' | 'sittingId' | 'paper'>): void {
    Object.assign(this.state, { title, sittingId, paper: markRaw(paper) })
  }

  /** All that the journal has of the attempt. */
  async fill(record: AttemptRecord): Promise<void> {
    const { attemptId, journal } = this
    const [paper, place] = await Promise.all([journal.paper(attemptId), journal.place(attemptId)])
    if (paper !== undefined) this.show({ ...record, paper: paper.paper })
    this.intended = {}
    Object.assign(this.state, {
      answers: await journal.answers(attemptId),
      flagged: place?.flagged ?? [],
      index: place?.index ?? 0,
      trouble: null,
      leftOver: [],
      superseded: false,
    })
    await this.recount()
  }

  /** What became of the entries. */
  async recount(): Promise<void> {
    const [record, entries] = await Promise.all([
      this.journal.find(this.attemptId),
      this.journal.entries(this.attemptId),
    ])
    if (record !== undefined) Object.assign(this.state, summary(record, entries))
  }

  private async keep(choice: Choice, kept: () => void): Promise<void> {
    const { questionId, optionIds } = choice
    try {
      await this.journal.keep(this.attemptId, choice)
      this.state.answers = { ...this.state.answers, [questionId]: optionIds }
      this.state.unwritten = false
      await this.recount()
      kept()
    } catch {
      if (this.intended[questionId] === optionIds) this.intended[questionId] = this.state.answers[questionId] ?? []
      this.state.unwritten = true
    }
  }

  private notePlace(): void {
    const { index, flagged } = this.state
    this.journal.setPlace({ attemptId: this.attemptId, index, flagged: [...flagged] }).catch(() => undefined)
  }
}

import { reactive } from 'vue'
import type { Reply, Trouble } from '../shared/api/reply'
import type { StudyReport, StudyReported } from './types'

type Segment = NonNullable<StudyReported['segment']>

/** How it stands with the server's clock. */
export type Standing = 'resting' | 'counting' | 'unheard' | 'elsewhere' | 'locked' | 'refused'

export interface StudyState {
  standing: Standing
  /** What the server has counted of this lesson. */
  coveredMillis: number
  frontierMillis: number
  done: boolean
  /** Whether it became done while the page was open. */
  doneNow: boolean
  /** What became of the last segment. */
  verdict: StudyReported['verdict'] | undefined
  noticed: readonly string[]
  sign: StudyReported['sign'] | undefined
  trouble: Trouble | null
}

/** What a player takes from the world around it. */
export interface Around {
  readonly report: (report: StudyReport) => Promise<Reply<StudyReported>>
  /** Milliseconds of a clock that nobody sets. */
  readonly now: () => number
  readonly later: (act: () => void, millis: number) => number
  readonly never: (timer: number) => void
  /** This tab, as the server knows it. */
  readonly place: string
}

/** What is being studied. */
export interface Lesson {
  /** A chapter of a course, or a law by its title. */
  readonly what: { readonly courseId: string; readonly chapterId: string } | { readonly law: string }
  /** As the server names it. */
  readonly lessonId: string
  readonly coveredMillis: number
  readonly frontierMillis: number
  readonly done: boolean
  /** Where the player is; without one, time itself is the place. */
  readonly position?: () => number
  /** The server begins a segment here. */
  readonly goTo?: (millis: number) => void
}

const AGAIN_MILLIS = 5000

/**
 * Tells the server what is played, and shows what the server says. Time is the server's: this only says where the player is.
 * While nothing is heard it asks again with the same ticket; the server counts that segment once.
 */
export class StudyClock {
  readonly state: StudyState
  private segment: Segment | undefined
  private openedAt = 0
  private timer: number | undefined
  private wanted = false
  private turn: Promise<void> = Promise.resolve()

  constructor(
    private readonly around: Around,
    private readonly lesson: Lesson,
  ) {
    this.state = reactive<StudyState>({
      standing: 'resting',
      coveredMillis: lesson.coveredMillis,
      frontierMillis: lesson.frontierMillis,
      done: lesson.done,
      doneNow: false,
      verdict: undefined,
      noticed: [],
      sign: undefined,
      trouble: null,
    })
  }

  /** From here on it counts. */
  start(): Promise<void> {
    if (this.wanted && this.state.standing === 'counting') return this.turn
    this.wanted = true
    return this.tell(false)
  }

  /** What was played so far is told; nothing counts from here on. */
  rest(): Promise<void> {
    if (!this.wanted) return this.turn
    this.wanted = false
    return this.tell(true)
  }

  sign(picked: string): Promise<void> {
    return this.tell(true, picked)
  }

  /** @returns where in the lesson the player is */
  place(): number {
    if (this.lesson.position !== undefined) return Math.max(0, Math.round(this.lesson.position()))
    if (this.segment === undefined) return this.state.frontierMillis
    return this.segment.fromMillis + Math.round(this.around.now() - this.openedAt)
  }

  private tell(closing: boolean, sign?: string): Promise<void> {
    if (this.timer !== undefined) this.around.never(this.timer)
    this.timer = undefined
    this.turn = this.turn.then(() => this.told(closing, sign))
    return this.turn
  }

  private async told(closing: boolean, sign?: string): Promise<void> {
    const at = this.place()
    const report: { -readonly [K in keyof StudyReport]: StudyReport[K] } = { place: this.around.place }
    if (closing && this.segment !== undefined) {
      report.closes = { ticket: this.segment.ticket, toMillis: at, visible: true }
    }
    if (this.wanted) {
      report.begins = { ...this.lesson.what, atMillis: at }
    }
    if (sign !== undefined) report.sign = sign
    if (report.closes === undefined && report.begins === undefined && sign === undefined) {
      this.state.standing = 'resting'
      return
    }
    const reply = await this.around.report(report)
    if (reply.kind === 'ok') this.heard(reply.body)
    else this.unheard(reply.trouble, reply.kind === 'unreachable' || reply.status === 503 || reply.status === 429)
  }

  private heard(said: StudyReported): void {
    const { state } = this
    state.trouble = null
    state.sign = said.sign
    state.noticed = said.noticed
    if (said.verdict !== undefined) state.verdict = said.verdict
    if (said.chapterId === this.lesson.lessonId) {
      state.coveredMillis = said.coveredMillis
      state.frontierMillis = said.frontierMillis
      state.done = said.done
      state.doneNow ||= said.doneNow
    }
    this.segment = said.segment
    if (said.segment === undefined) {
      this.wanted &&= !(said.locked || said.verdict === 'elsewhere' || said.verdict === 'forged')
      state.standing = said.locked ? 'locked' : said.verdict === 'elsewhere' ? 'elsewhere' : 'resting'
      return
    }
    this.openedAt = this.around.now()
    state.standing = 'counting'
    this.lesson.goTo?.(said.segment.fromMillis)
    this.timer = this.around.later(() => void this.tell(true), said.segment.reportInMillis)
  }

  private unheard(trouble: Trouble, passing: boolean): void {
    this.state.trouble = trouble
    this.state.standing = passing ? 'unheard' : 'refused'
    if (passing) this.timer = this.around.later(() => void this.tell(true), AGAIN_MILLIS)
    else this.wanted = false
  }
}

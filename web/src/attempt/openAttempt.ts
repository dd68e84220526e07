import type { Client } from '../shared/api/client'
import type { Reply, Timing, Trouble } from '../shared/api/reply'
import type { Attempt, StartedAttempt } from '../shared/api/types'
import type { AttemptState } from './attemptState'
import { Clockwork } from './clockwork'
import type { AttemptRecord } from './entry'
import type { Journal } from './journal'
import { savedIn } from './rows'
import type { Hold, Holding } from './oneTab'
import { Pauses } from './pauses'
import { trySubmitting, type SubmissionParts, type Try } from './submission'
import { Sender, type Rest, type Uplink } from './sync'
import { Worksheet } from './worksheet'

export interface AttemptParts {
  readonly attemptId: string
  readonly personId: string
  readonly client: Pick<Client, 'attempt' | 'takeOver' | 'saveAnswers' | 'submit'>
  readonly journal: Journal
  readonly hold: (attemptId: string, heard: Holding) => Hold
  /** Milliseconds of a clock that nobody sets. */
  readonly now: () => number
  readonly later: (work: () => void, millis: number) => () => void
  readonly random: () => number
  /** Whether the page is on the screen. */
  readonly visible: () => boolean
}

/**
 * One attempt as this device works on it: loads it, keeps every answer in the journal before the state shows it, lets the
 * sender send, follows the server's clock, submits. Lives on after its page is left until all is sent.
 */
export class OpenAttempt {
  private readonly sheet: Worksheet
  private readonly sender: Sender
  private readonly clockwork: Clockwork
  private readonly pauses: Pauses
  private readonly submission: SubmissionParts
  private hold: Hold | undefined
  private closed = false

  constructor(private readonly parts: AttemptParts) {
    const { attemptId, journal, client, later, random, now } = parts
    this.sheet = new Worksheet(attemptId, journal)
    this.pauses = new Pauses(parts)
    this.submission = {
      ...{ attemptId, journal },
      submit: (body) => client.submit(attemptId, body),
      post: (body) => client.saveAnswers(attemptId, body),
      takeOver: () => client.takeOver(attemptId),
      attempt: () => client.attempt(attemptId),
    }
    this.sender = new Sender({
      ...{ attemptId, journal, later, random },
      post: this.submission.post,
      changed: (uplink) => {
        this.sending(uplink)
      },
      saved: (body, timing) => {
        this.state.savedAt = body.savedAt
        this.clockwork.heard(body.remainingMillis, timing)
        void this.sheet.recount()
      },
    })
    this.clockwork = new Clockwork({
      ...{ now, later },
      tick: (millis, exact) => {
        Object.assign(this.state, { remainingMillis: millis, exact })
        if (millis === 0 && this.is('working')) void this.timeIsUp()
      },
      announce: (minutes) => {
        this.state.announced = minutes
      },
      silent: () => {
        if (this.is('working') && parts.visible()) void this.listen()
      },
      note: (millis) => {
        if (this.is('working')) void journal.setRemaining(attemptId, millis).catch(() => undefined)
      },
    })
  }

  get state(): AttemptState {
    return this.sheet.state
  }

  get attemptId(): string {
    return this.parts.attemptId
  }

  get personId(): string {
    return this.parts.personId
  }

  /** Whether something of it is still to be sent, once what was chosen is written. */
  async unfinished(): Promise<boolean> {
    await this.sheet.written()
    return this.is('submitting') || (this.is('working') && this.state.unsent > 0)
  }

  /** Begins as soon as this tab may write. `begun`: this device has just started it, the journal knows all. */
  enter(begun?: { readonly attempt: StartedAttempt; readonly timing: Timing }): void {
    if (this.hold !== undefined) {
      this.hurry()
      return
    }
    if (begun !== undefined) this.clockwork.heard(begun.attempt.remainingMillis, begun.timing)
    this.hold = this.parts.hold(this.attemptId, (held) => {
      if (held) void this.safely(() => (begun === undefined ? this.load() : this.reopen()))
      else void this.standBack()
    })
    this.clockwork.start()
  }

  /** Takes the attempt from another tab of this browser. */
  seize(): void {
    this.hold?.seize()
  }

  /** Stops everything; what is in the journal stays there. */
  async close(): Promise<void> {
    this.closed = true
    this.clockwork.stop()
    this.pauses.stop()
    await this.sheet.written()
    await this.sender.stop()
    this.hold?.release()
  }

  /** The network is back, the page is on the screen again, or the candidate has signed in again. */
  hurry(): void {
    if (this.closed) return
    this.pauses.cut()
    if (this.is('failed')) void this.safely(() => this.load())
    if (!this.is('working')) return
    if (this.sender.uplink.kind === 'resting') this.sender.resume()
    else this.sender.hurry()
    void this.listen()
  }

  /** The newest choice of the candidate, a moment ahead of what the state shows. */
  chosen(questionId: string): readonly string[] {
    return this.sheet.chosen(questionId)
  }

  /** @returns kept when the answer is in the journal; the state shows it from then on */
  choose(questionId: string, optionIds: readonly string[]): Promise<void> {
    if (!this.is('working') || this.clockwork.up) return this.sheet.written()
    return this.sheet.choose({ questionId, optionIds }, () => {
      this.sender.nudge()
    })
  }

  goTo(index: number): void {
    this.sheet.goTo(index)
  }

  flag(questionId: string): void {
    this.sheet.flag(questionId)
  }

  /** Goes on from this device; `keepMine` writes again what this device could not send before. */
  async takeOver(keepMine: boolean): Promise<void> {
    const { attemptId, client, journal, personId } = this.parts
    if (this.state.busy) return
    this.state.busy = true
    await this.safely(async () => {
      const epoch = await client.takeOver(attemptId)
      const attempt = await client.attempt(attemptId)
      if (attempt.kind === 'ok' && attempt.body.state === 'submitted') return this.arrived(attempt.body, attempt.timing)
      if (epoch.kind !== 'ok' || attempt.kind !== 'ok') return this.note(epoch.kind === 'ok' ? attempt : epoch)
      const again = keepMine ? this.state.leftOver : []
      const record = await journal.adopt(attempt.body, epoch.body, personId, again)
      this.clockwork.heard(attempt.body.remainingMillis, attempt.timing)
      await this.open(record)
    })
    this.state.busy = false
  }

  /** Submits; repeats by itself until the server has given its receipt. */
  async submit(): Promise<void> {
    if (!this.is('working')) return
    this.state.view = 'submitting'
    await this.safely(async () => {
      await this.sheet.written()
      await this.sender.stop()
      await this.parts.journal.setStage(this.attemptId, 'submitting')
      await this.sheet.recount()
      await this.submitting()
    })
  }

  private async load(): Promise<void> {
    const { attemptId, journal, personId, client } = this.parts
    this.state.view = 'loading'
    const record = await journal.find(attemptId)
    if (record !== undefined && record.personId !== personId) {
      this.fail({ code: 'phone.other-person' })
      return
    }
    if (record?.stage === 'submitted') return this.finished(record)
    const reply = await client.attempt(attemptId)
    if (reply.kind === 'ok') return this.arrived(reply.body, reply.timing)
    if (reply.kind === 'refused' && reply.status === 404) {
      this.fail(reply.trouble)
    } else if (record === undefined) {
      await this.tryLater(reply)
    } else {
      this.clockwork.atMost(record.remainingMillis)
      await this.open(record)
    }
  }

  private async tryLater(reply: Exclude<Reply<Attempt>, { kind: 'ok' }>): Promise<void> {
    this.note(reply)
    this.state.view = 'unreachable'
    await this.pauses.wait(reply.kind === 'refused' ? reply.retryAfterMillis : null)
    if (!this.closed && this.is('unreachable')) await this.load()
  }

  private async reopen(): Promise<void> {
    const record = await this.parts.journal.find(this.attemptId)
    return record === undefined ? this.load() : this.open(record)
  }

  private async arrived(attempt: Attempt, timing: Timing): Promise<void> {
    const { attemptId, journal, personId } = this.parts
    const record = await journal.find(attemptId)
    this.clockwork.heard(attempt.remainingMillis, timing)
    this.sheet.show(attempt)
    if (attempt.state === 'submitted') return this.submittedThere(attempt, record)
    if (record?.personId === personId && record.epoch === attempt.epoch)
      return this.open(await journal.refresh(attempt))
    this.state.superseded = record !== undefined
    this.state.leftOver = await journal.leftOver(attemptId, savedIn(attempt))
    this.state.view = 'elsewhere'
  }

  private async open(record: AttemptRecord): Promise<void> {
    await this.sheet.fill(record)
    this.state.view = record.stage === 'submitting' ? 'submitting' : 'working'
    if (record.stage === 'submitting') return this.submitting()
    this.sender.resume()
  }

  private sending(uplink: Uplink): void {
    this.state.uplink = uplink
    if (uplink.kind !== 'resting') return
    void this.sheet.recount()
    if (this.is('working')) void this.safely(() => this.rested(uplink.rest))
  }

  private async rested(rest: Rest): Promise<void> {
    if (rest === 'superseded') await this.lost()
    if (rest === 'late') await this.timeIsUp()
    if (rest === 'closed') await this.load()
  }

  private async timeIsUp(): Promise<void> {
    this.state.timeUp = true
    await this.submit()
  }

  /** Another device goes on with the attempt. */
  private async lost(): Promise<void> {
    const { attemptId, client, journal } = this.parts
    this.state.superseded = true
    this.state.view = 'elsewhere'
    await this.sheet.written()
    const reply = await client.attempt(attemptId)
    if (reply.kind === 'ok' && reply.body.state === 'submitted') return this.arrived(reply.body, reply.timing)
    this.state.leftOver = await journal.leftOver(attemptId, reply.kind === 'ok' ? savedIn(reply.body) : {})
  }

  /** Another tab of this browser goes on with the attempt. */
  private async standBack(): Promise<void> {
    this.state.view = 'otherTab'
    this.pauses.stop()
    await this.sender.stop()
  }

  /** Asks the server how things stand, with as little as possible. */
  private async listen(): Promise<void> {
    const { attemptId, client, journal } = this.parts
    if (this.state.exact && (await this.sender.beat())) return
    const [reply, record] = [await client.attempt(attemptId), await journal.find(attemptId)]
    if (reply.kind !== 'ok' || !this.is('working')) return
    this.clockwork.heard(reply.body.remainingMillis, reply.timing)
    if (reply.body.state === 'open' && reply.body.epoch === record?.epoch) return
    await this.sender.stop()
    await this.safely(() => this.arrived(reply.body, reply.timing))
  }

  private async submitting(): Promise<void> {
    while (this.submits()) {
      const tried = await trySubmitting(this.submission).catch((): Try => storageTrouble)
      await this.sheet.recount()
      if (tried.kind === 'done') return this.finished(tried.record)
      if (tried.kind === 'stopped' && tried.why === 'superseded') {
        await this.parts.journal.setStage(this.attemptId, 'open')
        return this.lost()
      }
      this.state.trouble = tried.trouble
      if (this.submits()) await this.pauses.wait(tried.kind === 'again' ? tried.askedMillis : null)
    }
  }

  private submits(): boolean {
    return !this.closed && this.is('submitting')
  }

  private async submittedThere(attempt: Attempt, record: AttemptRecord | undefined): Promise<void> {
    const { submittedAt = '', submittedBy = 'clock', receipt = '' } = attempt
    const done = { submittedAt, submittedBy, receipt }
    if (record !== undefined) return this.finished(await this.parts.journal.setSubmitted(this.attemptId, done))
    this.clockwork.stop()
    Object.assign(this.state, { submitted: done, trouble: null, view: 'submitted' })
  }

  /** The server has the attempt. What is still only on this phone is sent once more, to hear what became of it. */
  private async finished(record: AttemptRecord): Promise<void> {
    const { submittedAt = '', submittedBy = 'candidate', receipt = '' } = record
    await this.sheet.fill(record)
    this.clockwork.stop()
    Object.assign(this.state, { submitted: { submittedAt, submittedBy, receipt }, view: 'submitted' })
    if (this.state.unsent > 0) this.sender.resume()
  }

  private note(reply: Reply<unknown>): void {
    if (reply.kind !== 'ok') this.state.trouble = reply.trouble
  }

  private fail(trouble: Trouble): void {
    this.state.trouble = trouble
    this.state.view = 'failed'
  }

  private is(view: AttemptState['view']): boolean {
    return this.state.view === view
  }

  private async safely(work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      if (this.closed) return
      console.error(error)
      this.fail({ code: 'phone.storage' })
    }
  }
}

const storageTrouble: Try = { kind: 'again', trouble: { code: 'phone.storage' }, askedMillis: null }

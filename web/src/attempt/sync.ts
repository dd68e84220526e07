import type { Refused, Reply, Timing, Trouble } from '../shared/api/reply'
import type { Outcome, SaveAnswers, SavedAnswers } from '../shared/api/types'
import { bare, type Entry } from './entry'
import type { Journal } from './journal'
import { Pauses, type PauseParts } from './pauses'

/** Why sending has come to rest until somebody acts. */
export type Rest = 'superseded' | 'late' | 'signedOut' | 'closed'

/** What sending is doing. `waiting` tries again by itself. */
export type Uplink =
  | { readonly kind: 'idle' }
  | { readonly kind: 'sending' }
  | { readonly kind: 'waiting'; readonly trouble: Trouble }
  | { readonly kind: 'resting'; readonly rest: Rest; readonly trouble: Trouble }

export interface SenderParts extends PauseParts {
  readonly attemptId: string
  readonly journal: Journal
  readonly post: (body: SaveAnswers) => Promise<Reply<SavedAnswers>>
  readonly changed: (uplink: Uplink) => void
  /** After each answer of the server; the journal has it already. */
  readonly saved: (body: SavedAnswers, timing: Timing) => void
}

const BATCH = 100

/** `on`: look for more; `end`: nothing more to do; otherwise a pause, as long as the server asked for. */
type Step = 'on' | 'end' | { readonly askedMillis: number | null }

/** Sends the journal: one request in flight, oldest first, again and again until each entry has its outcome. */
export class Sender {
  uplink: Uplink = { kind: 'idle' }
  private readonly pauses: Pauses
  private running: Promise<void> | undefined
  private more = false
  private stopped = false
  private batch = BATCH

  constructor(private readonly parts: SenderParts) {
    this.pauses = new Pauses(parts)
  }

  /** There is something new to send. A pause is kept. */
  nudge(): void {
    this.more = true
    if (this.running === undefined && !this.stopped && this.uplink.kind !== 'resting') this.track(this.loop())
  }

  /** The network seems to be back. A pause is cut short, unless the server has asked for it. */
  hurry(): void {
    this.pauses.cut()
    this.nudge()
  }

  /**
   * Sends the newest received entry again: harmless, and the server says what time is left and who owns the attempt.
   *
   * @returns whether there was such an entry, or something under way that tells as much
   */
  async beat(): Promise<boolean> {
    const { journal, attemptId } = this.parts
    if (this.isBusy()) return true
    const [entries, record] = await Promise.all([journal.entries(attemptId), journal.find(attemptId)])
    const last = entries.filter((entry) => entry.epoch === record?.epoch && entry.state === 'received').pop()
    if (last !== undefined && !this.isBusy()) this.track(this.loop([last]))
    return last !== undefined
  }

  /** After a rest or a stop: the reason for it is gone. */
  resume(): void {
    this.stopped = false
    if (this.uplink.kind === 'resting') this.change({ kind: 'idle' })
    this.hurry()
  }

  /** Sends nothing more; kept when the request in flight has ended. */
  async stop(): Promise<void> {
    this.stopped = true
    this.pauses.stop()
    await this.running
  }

  private isOver(): boolean {
    return this.stopped
  }

  private isBusy(): boolean {
    return this.running !== undefined || this.stopped || this.uplink.kind === 'resting'
  }

  private track(work: Promise<void>): void {
    this.running = work.finally(() => {
      this.running = undefined
      if (this.more) this.nudge()
    })
  }

  private async loop(first?: readonly Entry[]): Promise<void> {
    let given = first
    while (!this.isOver()) {
      if (given === undefined) this.more = false
      const step = await this.next(given)
      given = undefined
      if (step === 'end' || this.isOver()) return
      if (step !== 'on') await this.pauses.wait(step.askedMillis)
    }
  }

  private async next(given?: readonly Entry[]): Promise<Step> {
    try {
      const entries = given ?? (await this.parts.journal.unsent(this.parts.attemptId, this.batch))
      if (entries.length > 0) return await this.step(entries)
      this.change({ kind: 'idle' })
      return 'end'
    } catch {
      return this.failed({ code: 'phone.storage' }, null)
    }
  }

  private async step(entries: readonly Entry[]): Promise<Step> {
    const { attemptId, journal, post, saved } = this.parts
    const epoch = entries[0]?.epoch ?? 1
    this.change({ kind: 'sending' })
    const reply = await post({ epoch, entries: entries.map(bare) })
    if (reply.kind === 'unreachable') return this.failed(reply.trouble, null)
    if (reply.kind === 'refused') return this.refused(reply, epoch, entries)
    const { outcomes, highWater } = reply.body
    const superseded = reply.body.epoch > epoch || outcomes.some((one) => one.outcome === 'superseded')
    await journal.settle(attemptId, epoch, outcomes, highWater)
    saved(reply.body, reply.timing)
    if (superseded) return this.rest('superseded', { code: 'attempt.superseded' })
    const told = new Set(outcomes.map((one) => one.seq))
    if (!entries.some((entry) => told.has(entry.seq))) return this.failed({ code: 'phone.no-outcomes' }, null)
    this.pauses.forgive()
    this.batch = BATCH
    return 'on'
  }

  private async refused(
    { status, trouble, retryAfterMillis }: Refused,
    epoch: number,
    entries: readonly Entry[],
  ): Promise<Step> {
    const { attemptId, journal } = this.parts
    if (status === 401) return this.rest('signedOut', trouble)
    if (status === 404) return this.rest('closed', trouble)
    if (status === 409) {
      const rest = restOf(trouble.code)
      await journal.settle(attemptId, epoch, outcomesOf(trouble, entries, rest))
      return this.rest(rest, trouble)
    }
    if (status === 400 || status === 413 || status === 422) {
      const [only] = entries
      if (entries.length === 1 && only !== undefined) await journal.refuse(only, trouble.code)
      else this.batch = Math.ceil(entries.length / 2)
      return 'on'
    }
    return this.failed(trouble, retryAfterMillis)
  }

  private rest(rest: Rest, trouble: Trouble): Step {
    this.more = false
    this.change({ kind: 'resting', rest, trouble })
    return 'end'
  }

  private failed(trouble: Trouble, askedMillis: number | null): Step {
    this.change({ kind: 'waiting', trouble })
    return { askedMillis }
  }

  private change(uplink: Uplink): void {
    this.uplink = uplink
    this.parts.changed(uplink)
  }
}

function restOf(code: string): Rest {
  if (code === 'attempt.superseded') return 'superseded'
  return code === 'attempt.late' || code === 'attempt.submitted' ? 'late' : 'closed'
}

/** Outcomes for all entries: where the whole request was refused, those not named share its fate. */
function outcomesOf(trouble: Trouble, entries: readonly Entry[], rest: Rest): Outcome[] {
  const named = trouble.problem?.outcomes ?? []
  if (rest !== 'late' && rest !== 'superseded') return [...named]
  const seqs = new Set(named.map((one) => one.seq))
  return [...named, ...entries.filter(({ seq }) => !seqs.has(seq)).map(({ seq }) => ({ seq, outcome: rest }))]
}

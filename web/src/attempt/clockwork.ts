import type { Timing } from '../shared/api/reply'
import { announcement, Remaining, type AnnouncedMinutes } from './remaining'

export interface ClockworkParts {
  readonly now: () => number
  readonly later: (work: () => void, millis: number) => () => void
  /** Every half second: what is left, null while unknown, and whether the server has said it since the page was opened. */
  readonly tick: (remainingMillis: number | null, exact: boolean) => void
  readonly announce: (minutes: AnnouncedMinutes) => void
  /** Nothing has been heard of the server for a while; sooner when it has never said what time is left. */
  readonly silent: () => void
  /** Now and then, to write down what was left. */
  readonly note: (remainingMillis: number) => void
}

const TICK_MILLIS = 500
const SILENCE_MILLIS = 45_000
const SILENCE_UNKNOWN_MILLIS = 8_000
const NOTE_MILLIS = 10_000

/** Everything that the passing of time brings about in an attempt. */
export class Clockwork {
  private readonly remaining: Remaining
  private before: number | undefined
  private heardAt: number
  private notedAt = -Infinity
  private cancel: (() => void) | undefined

  constructor(private readonly parts: ClockworkParts) {
    this.remaining = new Remaining(parts.now)
    this.heardAt = parts.now()
  }

  get up(): boolean {
    return this.remaining.millis === 0
  }

  start(): void {
    this.cancel ??= this.parts.later(this.turn, TICK_MILLIS)
    this.show()
  }

  stop(): void {
    this.cancel?.()
    this.cancel = undefined
  }

  /** The server has said what is left. */
  heard(remainingMillis: number, timing: Timing): void {
    this.remaining.learn(remainingMillis, timing)
    this.heardAt = timing.receivedAt
    this.show()
  }

  /** What was left when the page was last open. */
  atMost(remainingMillis: number): void {
    this.remaining.atMost(remainingMillis)
    this.show()
  }

  private readonly turn = (): void => {
    this.cancel = this.parts.later(this.turn, TICK_MILLIS)
    const now = this.parts.now()
    if (now - this.heardAt >= (this.remaining.exact ? SILENCE_MILLIS : SILENCE_UNKNOWN_MILLIS)) {
      this.heardAt = now
      this.parts.silent()
    }
    this.show()
  }

  private show(): void {
    const { millis, exact } = this.remaining
    this.parts.tick(millis, exact)
    if (millis === null) return
    const minutes = this.before === undefined ? undefined : announcement(this.before, millis)
    if (minutes !== undefined) this.parts.announce(minutes)
    this.before = millis
    if (this.parts.now() - this.notedAt < NOTE_MILLIS) return
    this.notedAt = this.parts.now()
    this.parts.note(millis)
  }
}

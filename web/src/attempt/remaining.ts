import type { Timing } from '../shared/api/reply'

interface Sample {
  /** Monotonic time at which the attempt is due. */
  readonly due: number
  /** How far off that may be: half the round trip. */
  readonly doubt: number
}

/**
 * The time that remains, by the server's word and this device's monotonic clock; the wall clock is never asked.
 * A sample is taken over when it is surer than the one before or contradicts it (time was granted, the device slept).
 */
export class Remaining {
  private sample: Sample | undefined
  private bound: Sample | undefined

  constructor(private readonly now: () => number) {}

  /** @param remainingMillis as the server said it in an answer with this timing */
  learn(remainingMillis: number, timing: Timing): void {
    const doubt = Math.max(0, timing.receivedAt - timing.sentAt) / 2
    const next = { due: timing.receivedAt - doubt + remainingMillis, doubt }
    const before = this.sample
    if (before !== undefined && doubt >= before.doubt && Math.abs(next.due - before.due) <= doubt + before.doubt) return
    this.sample = next
  }

  /** After a reload without network: it can't be more than what was left when the page was last open. */
  atMost(remainingMillis: number): void {
    this.bound = { due: this.now() + remainingMillis, doubt: Infinity }
  }

  /** Milliseconds, never negative; null while nothing is known. */
  get millis(): number | null {
    const sample = this.sample ?? this.bound
    return sample === undefined ? null : Math.max(0, sample.due - this.now())
  }

  /** Whether the server has said it since the page was opened. */
  get exact(): boolean {
    return this.sample !== undefined
  }
}

const ANNOUNCED_MINUTES = [30, 10, 5, 1] as const
export type AnnouncedMinutes = (typeof ANNOUNCED_MINUTES)[number]

/** The one announcement, if any, that is due between two looks at the clock. */
export function announcement(beforeMillis: number, nowMillis: number): AnnouncedMinutes | undefined {
  const crossed = ANNOUNCED_MINUTES.filter(
    (minutes) => beforeMillis > minutes * 60_000 && nowMillis <= minutes * 60_000,
  )
  return crossed[crossed.length - 1]
}

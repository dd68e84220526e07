export interface PauseParts {
  /** Calls back after so many milliseconds; what it returns takes that back. */
  readonly later: (work: () => void, millis: number) => () => void
  /** From 0 to below 1. */
  readonly random: () => number
}

const FIRST_MILLIS = 1_000
const LONGEST_MILLIS = 20_000

/** Pauses between tries that grow and are spread, so that thousands of phones don't come back in the same moment. */
export class Pauses {
  private failures = 0
  private end: (() => void) | undefined
  private asked = false

  constructor(private readonly parts: PauseParts) {}

  /** It went well: the next pause is short again. */
  forgive(): void {
    this.failures = 0
  }

  /** @param askedMillis what the server asked for, null if it asked for nothing; waited in full, and a little more */
  wait(askedMillis: number | null): Promise<void> {
    const longest = Math.min(LONGEST_MILLIS, FIRST_MILLIS * 2 ** Math.min(this.failures++, 10))
    const own = longest * (0.5 + this.parts.random() / 2)
    this.asked = askedMillis !== null
    return new Promise((resolve) => {
      const cancel = this.parts.later(resolve, own + (askedMillis ?? 0))
      this.end = () => {
        cancel()
        resolve()
      }
    })
  }

  /** Ends a pause that nobody asked for. */
  cut(): void {
    if (!this.asked) this.end?.()
  }

  /** Ends any pause. */
  stop(): void {
    this.end?.()
  }
}

import type { Client } from '../../../shared/api/client'
import type { Trouble } from '../../../shared/api/reply'
import type { SittingLive } from '../../../shared/api/types'
import { applied } from './applied'
import { serverEventReader, type ServerEvent } from './serverEvents'

/** `on`: the figures follow; `again`: the line is being taken up again; `over`: nothing more will come. */
export type Line = 'opening' | 'on' | 'again' | 'over'

export interface Watched {
  line: Line
  live: SittingLive | null
  trouble: Trouble | null
  /** When the server was last heard of, by {@link StreamParts.now}; null before. */
  heardAt: number | null
}

export interface StreamParts {
  readonly client: Pick<Client, 'open' | 'onSignedOut'>
  /** Milliseconds of a clock that nobody sets. */
  readonly now: () => number
  readonly later: (work: () => void, millis: number) => () => void
  /** From 0 to 1, so that not all come back at once. */
  readonly random: () => number
}

/** The server sends something every 15 seconds; a line that is silent for longer is dead. */
const SILENCE_MILLIS = 40_000
const FIRST_PAUSE_MILLIS = 1_000
const LONGEST_PAUSE_MILLIS = 15_000
/** The server says goodbye; these mean that it would say so again. */
const FINAL = ['access.not-allowed', 'sitting.unknown']
const SIGN_IN = 'access.sign-in-first'

/**
 * Follows a sitting as it runs. After a lost line it begins again from a snapshot, so that the figures are right whatever
 * was missed.
 */
export class SittingStream {
  private failures = 0
  private running: AbortController | undefined
  private cancelPause: () => void = () => undefined

  /** @param watched is kept up to date, and may be reactive */
  constructor(
    private readonly path: string,
    private readonly parts: StreamParts,
    readonly watched: Watched,
  ) {}

  /** Opens the line, or opens it again at once. */
  start(): void {
    this.stop()
    this.watched.line = this.watched.live === null ? 'opening' : 'again'
    void this.follow()
  }

  stop(): void {
    this.cancelPause()
    this.running?.abort()
    this.running = undefined
  }

  private async follow(): Promise<void> {
    const mine = new AbortController()
    this.running = mine
    const reply = await this.parts.client.open(this.path, mine.signal)
    if (mine !== this.running) return
    if (reply.kind !== 'ok') {
      this.watched.trouble = reply.trouble
      const refused = reply.kind === 'refused' && [401, 403, 404].includes(reply.status)
      if (refused) this.end()
      else this.again(reply.kind === 'refused' ? reply.retryAfterMillis : null)
      return
    }
    const left = await this.read(reply.body, mine)
    if (mine === this.running && left === 'again') this.again(null)
  }

  /** @returns how it left off */
  private async read(body: ReadableStream<Uint8Array>, mine: AbortController): Promise<'again' | 'over'> {
    const reader = body.getReader()
    const decoder = new TextDecoder()
    const events = serverEventReader()
    let watch: () => void = () => undefined
    const heard = (): void => {
      this.watched.heardAt = this.parts.now()
      watch()
      watch = this.parts.later(() => {
        void reader.cancel()
      }, SILENCE_MILLIS)
    }
    try {
      for (;;) {
        heard()
        const { done, value } = await reader.read()
        if (mine !== this.running) return 'over'
        if (done) return 'again'
        for (const event of events(decoder.decode(value, { stream: true }))) {
          const left = this.take(event)
          if (left !== 'on') return left
        }
      }
    } catch {
      return 'again'
    } finally {
      watch()
      void reader.cancel().catch(() => undefined)
    }
  }

  private take(event: ServerEvent): 'on' | 'again' | 'over' {
    if (event.event === 'end') {
      const { code } = JSON.parse(event.data) as { code: string }
      if (code !== SIGN_IN && !FINAL.includes(code)) return 'again'
      if (code === SIGN_IN) this.parts.client.onSignedOut()
      this.watched.trouble = { code }
      this.end()
      return 'over'
    }
    const live = applied(this.watched.live, event)
    if (live !== null) {
      this.failures = 0
      Object.assign(this.watched, { live, line: 'on', trouble: null })
    }
    return 'on'
  }

  private end(): void {
    this.watched.line = 'over'
    this.running = undefined
  }

  private again(wanted: number | null): void {
    if (this.watched.live !== null) this.watched.line = 'again'
    const pause = Math.min(FIRST_PAUSE_MILLIS * 2 ** this.failures, LONGEST_PAUSE_MILLIS)
    this.failures += 1
    this.cancelPause = this.parts.later(() => void this.follow(), wanted ?? pause * (0.5 + this.parts.random() / 2))
  }
}

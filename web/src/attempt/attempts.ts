import { inject, type InjectionKey } from 'vue'
import type { Reply } from '../shared/api/reply'
import type { Client } from '../shared/api/client'
import type { StartedAttempt } from '../shared/api/types'
import type { Belonging } from './journal'
import { OpenAttempt, type AttemptParts } from './openAttempt'

export type AttemptsParts = Omit<AttemptParts, 'attemptId' | 'personId' | 'client'> & {
  readonly client: Client
  /** Asks the browser to keep what is stored. */
  readonly persist: () => void
}

/** The attempts that this page works on. One stays open after its page is left until all of it is sent. */
export class Attempts {
  private readonly open = new Map<string, OpenAttempt>()
  private readonly shown = new Set<OpenAttempt>()

  constructor(private readonly parts: AttemptsParts) {}

  /** Starts an attempt or finds the one that is open. Once kept, the paper is on this phone. */
  async start(of: Belonging): Promise<Reply<StartedAttempt>> {
    const reply = await this.parts.client.startAttempt(of.sittingId)
    if (reply.kind !== 'ok' || reply.status !== 201) return reply
    const { body: attempt, timing } = reply
    this.parts.persist()
    try {
      await this.parts.journal.begin(attempt, of)
    } catch {
      return { kind: 'unreachable', trouble: { code: 'phone.storage' } }
    }
    this.make(attempt.attemptId, of.personId).enter({ attempt, timing })
    return reply
  }

  /** The attempt for its page. */
  enter(attemptId: string, personId: string): OpenAttempt {
    const attempt = this.open.get(attemptId) ?? this.make(attemptId, personId)
    this.shown.add(attempt)
    attempt.enter()
    return attempt
  }

  /** Its page was left. */
  async leave(attempt: OpenAttempt): Promise<void> {
    this.shown.delete(attempt)
    const unfinished = await attempt.unfinished()
    if (!unfinished && !this.shown.has(attempt)) await this.close(attempt)
  }

  /** Goes on sending what this phone still holds of this person's attempts. */
  async resume(personId: string): Promise<void> {
    for (const attempt of [...this.open.values()]) {
      if (attempt.personId === personId) attempt.hurry()
      else await this.close(attempt)
    }
    for (const { attemptId, stage } of await this.parts.journal.records(personId)) {
      const unsent = stage === 'open' ? await this.parts.journal.unsent(attemptId, 1) : []
      if (stage !== 'submitting' && unsent.length === 0) continue
      const attempt = this.open.get(attemptId) ?? this.make(attemptId, personId)
      attempt.enter()
    }
  }

  /** The network is back, or the page is on the screen again. */
  hurry(): void {
    for (const attempt of this.open.values()) attempt.hurry()
  }

  /** How many answers of this person are only on this phone. */
  async unsent(personId: string): Promise<number> {
    const records = await this.parts.journal.records(personId)
    const unsent = records
      .filter((one) => one.stage !== 'submitted')
      .map((one) => this.parts.journal.unsent(one.attemptId))
    return (await Promise.all(unsent)).reduce((sum, entries) => sum + entries.length, 0)
  }

  /** The result is published: nothing on this phone is needed any more. */
  async forget(attemptId: string): Promise<void> {
    const attempt = this.open.get(attemptId)
    if (attempt !== undefined) await this.close(attempt)
    await this.parts.journal.forget(attemptId)
  }

  /** The person has signed out: what the server has is deleted here, what it hasn't stays. */
  async signedOut(personId: string): Promise<void> {
    for (const attempt of [...this.open.values()]) await this.close(attempt)
    for (const { attemptId, stage } of await this.parts.journal.records(personId)) {
      const unsent = await this.parts.journal.unsent(attemptId, 1)
      if (stage === 'submitted' || (stage === 'open' && unsent.length === 0)) await this.parts.journal.forget(attemptId)
    }
  }

  private make(attemptId: string, personId: string): OpenAttempt {
    const attempt = new OpenAttempt({ ...this.parts, attemptId, personId })
    this.open.set(attemptId, attempt)
    return attempt
  }

  private close(attempt: OpenAttempt): Promise<void> {
    this.open.delete(attempt.attemptId)
    return attempt.close()
  }
}

export const attemptsKey: InjectionKey<Attempts> = Symbol('attempts')

export function useAttempts(): Attempts {
  const attempts = inject(attemptsKey)
  if (attempts === undefined) throw new Error('no attempts are provided')
  return attempts
}

import type { Client } from '../../shared/api/client'
import type { Reply } from '../../shared/api/reply'
import { isRefusal, refusal, type ContractServer, type Refusal } from './contractServer'

/** What happens to one request: the reply may be lost after the server has done its work. */
export type Fate =
  'arrives' | 'request lost' | 'reply lost' | { readonly refused: Refusal; readonly retryAfterMillis?: number }

/** A network between a phone and the server of the tests. */
export class Network {
  /** Asked before each request, with its name. */
  fate: (call: string) => Fate = () => 'arrives'
  readonly calls: { readonly name: string; readonly body: unknown }[] = []
  roundTripMillis = 0

  constructor(
    readonly server: ContractServer,
    private readonly now: () => number,
  ) {}

  get client(): Pick<Client, 'attempt' | 'takeOver' | 'saveAnswers' | 'submit'> {
    return {
      attempt: () => this.carry('attempt', undefined, () => this.server.attempt()),
      takeOver: () => this.carry('takeOver', undefined, () => this.server.takeOver()),
      saveAnswers: (_, body) => this.carry('saveAnswers', body, () => this.server.save(body)),
      submit: (_, body) => this.carry('submit', body, () => this.server.submit(body)),
    }
  }

  /** Whatever is asked, nothing gets through. */
  cut(): void {
    this.fate = () => 'request lost'
  }

  mend(): void {
    this.fate = () => 'arrives'
  }

  /** Requests with this name so far. */
  count(name: string): number {
    return this.calls.filter((call) => call.name === name).length
  }

  private async carry<T extends object>(name: string, body: unknown, work: () => T | Refusal): Promise<Reply<T>> {
    this.calls.push({ name, body: JSON.parse(JSON.stringify(body ?? null)) as unknown })
    const fate = this.fate(name)
    await Promise.resolve()
    if (fate === 'request lost') return unreachable
    if (typeof fate === 'object') return refused(fate.refused, fate.retryAfterMillis ?? null)
    this.server.nowMillis = Math.max(this.server.nowMillis, this.now())
    const said = work()
    if (fate === 'reply lost') return unreachable
    if (isRefusal(said)) return refused(said, null)
    const receivedAt = this.now()
    return { kind: 'ok', status: 200, body: said, timing: { sentAt: receivedAt - this.roundTripMillis, receivedAt } }
  }
}

const unreachable: Reply<never> = { kind: 'unreachable', trouble: { code: 'phone.network' } }

function refused({ status, problem }: Refusal, retryAfterMillis: number | null): Reply<never> {
  return { kind: 'refused', status, trouble: { code: problem.code, problem }, retryAfterMillis }
}

export const busy: Fate = { refused: refusal(503, 'store.away'), retryAfterMillis: 7_000 }
export const signedOut: Fate = { refused: refusal(401, 'access.not-signed-in') }

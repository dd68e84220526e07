import { inject, reactive, type InjectionKey } from 'vue'
import type { Client } from '../shared/api/client'
import type { Trouble } from '../shared/api/reply'
import type { Me, SignedIn } from '../shared/api/types'

/** What has to be done after the password. */
export type Step = SignedIn['next']

interface SessionState {
  /** What the server wants before it lets this session do anything. */
  step: Step
  /** The person who works on this phone; without network, whoever did last. */
  me: Me | null
  /** The server has asked for a new sign-in while a page is open: nothing on the page is lost by it. */
  asking: boolean
}

/** Remembers on this phone who was signed in, so that an exam goes on after a reload without network. */
export interface MeMemory {
  read(): Promise<Me | undefined>
  write(me: Me): Promise<void>
  clear(): Promise<void>
}

/** Who is signed in. */
export class Session {
  readonly state: SessionState = reactive({ me: null, asking: false, step: 'none' })
  /** Called with the person after each sign-in, and once at the start. */
  onSignedIn: (me: Me) => void = () => undefined

  constructor(
    private readonly client: Client,
    private readonly memory: MeMemory,
  ) {
    client.onSignedOut = () => {
      if (this.state.me !== null) this.state.asking = true
    }
  }

  /** Whether the roles of the person open an operation that is not open to everybody. */
  may(operation: string): boolean {
    return this.state.me?.operations.includes(operation) === true
  }

  /**
   * Finds out who is signed in; kept also when nobody is. A slow server is not waited for: whoever was here goes on, and is
   * asked to sign in again if the server says so later.
   *
   * @param patience kept when the page should be shown
   */
  async start(patience: Promise<unknown>): Promise<void> {
    const asked = this.client.me().then(async (reply) => {
      if (reply.kind === 'ok') await this.welcome(reply.body)
      else if (reply.kind === 'refused' && reply.status === 401) await this.nobody()
      else await this.remember()
    })
    await Promise.race([asked, patience.then(() => this.remember())])
  }

  /** @returns what went wrong, or nothing */
  async signIn(username: string, password: string): Promise<Trouble | undefined> {
    const signed = await this.client.signIn(username, password)
    return signed.kind === 'ok' ? this.arrived(signed.body.next) : signed.trouble
  }

  /**
   * Goes on after a step of signing in.
   *
   * @param next what the server wants now
   * @returns what went wrong, or nothing
   */
  async arrived(next: Step): Promise<Trouble | undefined> {
    this.state.step = next
    if (next !== 'none') return undefined
    const reply = await this.client.me()
    if (reply.kind !== 'ok') return reply.trouble
    await this.welcome(reply.body)
    return undefined
  }

  /** Back to the password. */
  startOver(): void {
    this.state.step = 'none'
  }

  /** @returns what went wrong, or nothing */
  async signOut(): Promise<Trouble | undefined> {
    const reply = await this.client.signOut()
    if (reply.kind === 'unreachable' || (reply.kind === 'refused' && reply.status !== 401)) return reply.trouble
    await this.memory.clear().catch(() => undefined)
    Object.assign(this.state, { me: null, asking: false })
    return undefined
  }

  /** Goes on with whoever was here, until the server says something else. */
  private async remember(): Promise<void> {
    const me = await this.memory.read().catch(() => undefined)
    if (me === undefined || this.state.me !== null) return
    this.state.me = me
    this.onSignedIn(me)
  }

  private async nobody(): Promise<void> {
    if (this.state.me !== null) this.state.asking = true
    else await this.memory.clear().catch(() => undefined)
  }

  private async welcome(me: Me): Promise<void> {
    Object.assign(this.state, { me, asking: false, step: 'none' })
    await this.memory.write(me).catch(() => undefined)
    this.onSignedIn(me)
  }
}

export const sessionKey: InjectionKey<Session> = Symbol('session')

export function useSession(): Session {
  const session = inject(sessionKey)
  if (session === undefined) throw new Error('no session is provided')
  return session
}

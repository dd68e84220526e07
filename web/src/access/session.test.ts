import { beforeEach, describe, expect, it } from 'vitest'
import type { Client } from '../shared/api/client'
import type { Reply } from '../shared/api/reply'
import type { Me, SignedIn } from '../shared/api/types'
import { Session, type MeMemory } from './session'

const me: Me = {
  personId: 'p1',
  name: 'n',
  unit: { unitId: 'u', name: 'u' },
  roles: ['candidate'],
  grants: [],
  operations: [],
  demo: true,
}
const timing = { sentAt: 0, receivedAt: 0 }
const never = new Promise<void>(() => undefined)
const away: Reply<never> = { kind: 'unreachable', trouble: { code: 'phone.network' } }

function refused(status: number, code: string): Reply<never> {
  return { kind: 'refused', status, trouble: { code }, retryAfterMillis: null }
}

function ok<T>(body: T): Reply<T> {
  return { kind: 'ok', status: 200, body, timing }
}

let kept: Me | undefined
let welcomed: string[]
let says: { me: Reply<Me>; signIn: Reply<SignedIn>; signOut: Reply<undefined> }
let client: Client

const memory: MeMemory = {
  read: () => Promise.resolve(kept),
  write: (one) => {
    kept = one
    return Promise.resolve()
  },
  clear: () => {
    kept = undefined
    return Promise.resolve()
  },
}

function aSession(): Session {
  const session = new Session(client, memory)
  session.onSignedIn = ({ personId }) => welcomed.push(personId)
  return session
}

beforeEach(() => {
  kept = undefined
  welcomed = []
  says = {
    me: ok(me),
    signIn: ok({ next: 'none' as const, expiresAt: '2026-11-22T12:00:00Z' }),
    signOut: ok(undefined),
  }
  client = {
    onSignedOut: () => undefined,
    me: () => Promise.resolve(says.me),
    signIn: () => Promise.resolve(says.signIn),
    signOut: () => Promise.resolve(says.signOut),
  } as unknown as Client
})

describe('the start', () => {
  it('knows who is signed in, and remembers', async () => {
    const session = aSession()
    await session.start(never)
    expect([session.state.me?.name, kept?.name, welcomed]).toEqual(['n', 'n', ['p1']])
  })

  it.each([
    ['without network', away],
    ['with a server in trouble', refused(503, 'store.away')],
    ['behind somebody else’s page', refused(200, 'http.200')],
  ])('%s goes on with whoever was here', async (_, reply) => {
    kept = me
    says.me = reply
    const session = aSession()
    await session.start(never)
    expect([session.state.me?.name, welcomed]).toEqual(['n', ['p1']])
  })

  it('forgets whoever was here when the session has ended', async () => {
    kept = me
    says.me = refused(401, 'access.not-signed-in')
    const session = aSession()
    await session.start(never)
    expect([session.state.me, kept]).toEqual([null, undefined])
  })
})

describe('a server that takes its time', () => {
  function slow() {
    let say: (reply: Reply<Me>) => void = () => undefined
    client.me = () => new Promise((resolve) => (say = resolve))
    return { say: (reply: Reply<Me>) => say(reply) }
  }

  it('is not waited for by whoever was here', async () => {
    kept = me
    const server = slow()
    const session = aSession()
    await session.start(Promise.resolve())
    expect(session.state.me?.name).toBe('n')
    server.say(refused(401, 'access.not-signed-in'))
    await Promise.resolve()
    await Promise.resolve()
    expect(session.state.asking).toBe(true)
  })

  it('may still say who is signed in', async () => {
    const server = slow()
    const session = aSession()
    await session.start(Promise.resolve())
    expect(session.state.me).toBeNull()
    server.say(ok(me))
    await new Promise((resolve) => setTimeout(resolve, 0))
    expect(session.state.me?.name).toBe('n')
  })
})

describe('signing in', () => {
  it('says what was wrong', async () => {
    says.signIn = refused(401, 'access.wrong')
    const session = aSession()
    expect(await session.signIn('user', 'wrong')).toEqual({ code: 'access.wrong' })
    expect(session.state.me).toBeNull()
  })

  it('is asked for over the page when the session ends in the middle', async () => {
    const session = aSession()
    await session.start(never)
    client.onSignedOut()
    expect(session.state).toMatchObject({ asking: true, me: { name: 'n' } })
    await session.signIn('user', 'right')
    expect(session.state.asking).toBe(false)
    expect(welcomed).toEqual(['p1', 'p1'])
  })

  it('is not asked for twice when nobody was here', () => {
    const session = aSession()
    client.onSignedOut()
    expect(session.state.asking).toBe(false)
  })
})

describe('signing out', () => {
  it('forgets who was here', async () => {
    const session = aSession()
    await session.start(never)
    expect(await session.signOut()).toBeUndefined()
    expect([session.state.me, kept]).toEqual([null, undefined])
  })

  it('does not pretend when the server could not be told', async () => {
    says.signOut = away
    const session = aSession()
    await session.start(never)
    expect(await session.signOut()).toEqual({ code: 'phone.network' })
    expect(session.state.me?.name).toBe('n')
  })

  it('is done as well when the session had ended already', async () => {
    says.signOut = refused(401, 'access.not-signed-in')
    const session = aSession()
    await session.start(never)
    expect(await session.signOut()).toBeUndefined()
  })
})

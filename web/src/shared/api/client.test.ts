import { beforeEach, describe, expect, it, vi } from 'vitest'
import { Client } from './client'
import { retryAfterMillis } from './reply'

interface Asked {
  readonly url: string
  readonly init: RequestInit
}

let asked: Asked[]
let answers: (Response | Error | 'never')[]
let time: number

function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers })
}

function problem(status: number, code: string, headers: Record<string, string> = {}): Response {
  return json({ type: 'about:blank', title: code, status, code, detail: 'd', todo: 't' }, status, headers)
}

function me(csrfToken: string, personId = 'p1'): Response {
  return json({
    personId,
    name: 'n',
    unit: { unitId: 'u', name: 'u' },
    roles: [],
    grants: [],
    operations: [],
    demo: true,
    csrfToken,
  })
}

function aClient(): Client {
  return new Client({
    fetch: (url, init) => {
      asked.push({ url, init })
      time += 40
      const answer = answers.shift() ?? new Error('nobody answers')
      if (answer === 'never') {
        return new Promise((_, reject) => {
          init.signal?.addEventListener('abort', () => reject(new Error('aborted')))
        })
      }
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer)
    },
    now: () => time,
    language: () => 'en',
  })
}

function header(index: number, name: string): string | undefined {
  return (asked[index]?.init.headers as Record<string, string> | undefined)?.[name]
}

beforeEach(() => {
  asked = []
  answers = []
  time = 0
})

describe('a call', () => {
  it('says when it left and when its answer came, by the monotonic clock', async () => {
    answers = [json({ items: [] })]
    expect(await aClient().myExams()).toMatchObject({ kind: 'ok', timing: { sentAt: 0, receivedAt: 40 } })
    expect(asked[0]?.url).toBe('/api/v1/me/exams')
  })

  it('asks for the language of the screen, and is never answered from a cache', async () => {
    answers = [json({ items: [] })]
    await aClient().myExams()
    expect(header(0, 'Accept-Language')).toBe('en')
    expect(asked[0]?.init).toMatchObject({ cache: 'no-store', credentials: 'same-origin' })
  })

  it('that finds no network is no exception', async () => {
    answers = [new Error('offline')]
    expect(await aClient().myExams()).toEqual({ kind: 'unreachable', trouble: { code: 'phone.network' } })
  })

  it('that is not answered is given up after ten seconds when it saves', async () => {
    vi.useFakeTimers()
    answers = [me('c'), 'never']
    const saving = aClient().saveAnswers('a', { epoch: 1, entries: [] })
    await vi.advanceTimersByTimeAsync(9_900)
    expect(asked).toHaveLength(2)
    await vi.advanceTimersByTimeAsync(200)
    expect(await saving).toEqual({ kind: 'unreachable', trouble: { code: 'phone.timeout' } })
    vi.useRealTimers()
  })

  it('hands on the server’s problem', async () => {
    answers = [problem(409, 'exam.not-open')]
    expect(await aClient().sitting('s')).toMatchObject({
      kind: 'refused',
      status: 409,
      trouble: { code: 'exam.not-open', problem: { detail: 'd', todo: 't' } },
    })
  })

  it('hears what a server asks for that is busy', async () => {
    answers = [problem(503, 'store.away', { 'Retry-After': '7' })]
    expect(await aClient().myExams()).toMatchObject({ retryAfterMillis: 7_000 })
  })

  it.each([
    ['a page of somebody in between', 200],
    ['a page of errors', 502],
  ])('takes %s for trouble', async (_, status) => {
    answers = [new Response('<html>', { status })]
    expect(await aClient().myExams()).toMatchObject({ kind: 'refused', trouble: { code: `http.${String(status)}` } })
  })
})

describe('the token against forged requests', () => {
  it('comes with the sign-in and goes with every change', async () => {
    const client = aClient()
    answers = [json({ csrfToken: 'one' }), json({ receipt: 'r' }), new Response(null, { status: 204 })]
    await client.signIn('user', 'secret')
    await client.submit('a', { epoch: 1, highWater: 0 })
    expect(await client.signOut()).toMatchObject({ kind: 'ok' })
    expect([header(0, 'X-CSRF-Token'), header(1, 'X-CSRF-Token'), header(2, 'X-CSRF-Token')]).toEqual([
      undefined,
      'one',
      'one',
    ])
  })

  it('is asked for when it is not known, as after a reload', async () => {
    answers = [me('two'), json({ receipt: 'r' })]
    await aClient().submit('a', { epoch: 1, highWater: 0 })
    expect(asked.map(({ url }) => url)).toEqual(['/api/v1/me', '/api/v1/attempts/a/submission'])
    expect(header(1, 'X-CSRF-Token')).toBe('two')
  })

  it('is renewed once when the server does not like it', async () => {
    answers = [me('old'), problem(403, 'access.csrf'), me('new'), json({ receipt: 'r' })]
    expect(await aClient().submit('a', { epoch: 1, highWater: 0 })).toMatchObject({ kind: 'ok' })
    expect(header(3, 'X-CSRF-Token')).toBe('new')
  })

  it('is not renewed for somebody else who signed in from another tab', async () => {
    const client = aClient()
    let out = false
    client.onSignedOut = () => {
      out = true
    }
    answers = [me('old'), problem(403, 'access.csrf'), me('new', 'p2')]
    expect(await client.submit('a', { epoch: 1, highWater: 0 })).toMatchObject({ status: 403 })
    expect([out, asked.length]).toEqual([true, 3])
  })

  it('does not go round in circles', async () => {
    answers = [me('old'), problem(403, 'exam.not-yours'), me('old')]
    expect(await aClient().startAttempt('s')).toMatchObject({ trouble: { code: 'exam.not-yours' } })
    expect(asked).toHaveLength(3)
  })
})

describe('a session that has ended', () => {
  it('is told to whoever shows the sign-in', async () => {
    const client = aClient()
    let told = 0
    client.onSignedOut = () => (told += 1)
    answers = [problem(401, 'access.not-signed-in'), problem(401, 'access.wrong')]
    await client.myExams()
    await client.signIn('user', 'wrong')
    expect(told).toBe(1)
  })
})

describe('Retry-After', () => {
  it.each([
    ['7', 7_000],
    [' 120 ', 120_000],
    [null, null],
    ['soon', null],
    ['Wed, 21 Oct 2026 07:28:00 GMT', null],
    ['-1', null],
  ])('%s', (value, millis) => {
    expect(retryAfterMillis(value)).toBe(millis)
  })
})

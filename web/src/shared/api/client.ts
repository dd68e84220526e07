import { retryAfterMillis, type Reply } from './reply'
import type {
  Attempt,
  Epoch,
  Law,
  LawHits,
  Laws,
  LawWording,
  Me,
  MyExams,
  OverseenSittings,
  Problem,
  Ranking,
  Result,
  SaveAnswers,
  SavedAnswers,
  SignedIn,
  Sitting,
  SittingLive,
  StartedAttempt,
  Submit,
  Submitted,
} from './types'

type Fetch = (url: string, init: RequestInit) => Promise<Response>

/** What the client takes from the world around it. */
export interface Surroundings {
  readonly fetch: Fetch
  /** Milliseconds of a clock that nobody sets. */
  readonly now: () => number
  /** For `Accept-Language`. */
  readonly language: () => string
}

export interface Call {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly path: string
  readonly body?: unknown
  /** Sent as it is, instead of a body. */
  readonly file?: Blob
  readonly timeoutMillis?: number
  /** Ends the call before its time. */
  readonly signal?: AbortSignal
}

/** Who waits for a file that is made while it is sent. */
export interface FileHearing {
  readonly signal?: AbortSignal
  /** @param rows how many there will be in all, when the server says so */
  readonly heard?: (bytes: number, rows: number | undefined) => void
}

const PATIENCE_MILLIS = 15_000
const SAVING_PATIENCE_MILLIS = 10_000
const UPLOADING_PATIENCE_MILLIS = 600_000

/**
 * The server, one method an operation of the contract. Keeps the CSRF token of the session in memory only
 * and fetches it again when the server says that it doesn't fit.
 */
export class Client {
  private csrfToken: string | undefined
  private personId: string | undefined
  /** Called whenever the server asks who we are. */
  onSignedOut: () => void = () => undefined

  constructor(private readonly around: Surroundings) {}

  signIn(username: string, password: string): Promise<Reply<SignedIn>> {
    return this.learning(this.send<SignedIn>({ method: 'POST', path: '/sign-in', body: { username, password } }))
  }

  /** A step of signing in: the session that comes of it is another one, with another token against forged requests. */
  stepIn<T extends { readonly csrfToken?: string }>(path: string, body: unknown): Promise<Reply<T>> {
    return this.learning(this.send<T>({ method: 'POST', path, body }))
  }

  async signOut(): Promise<Reply<undefined>> {
    const reply = await this.change<undefined>({ method: 'POST', path: '/sign-out' })
    if (reply.kind === 'ok') this.csrfToken = undefined
    return reply
  }

  async me(): Promise<Reply<Me>> {
    const reply = await this.learning(this.send<Me>({ method: 'GET', path: '/me' }))
    if (reply.kind === 'ok') this.personId = reply.body.personId
    return reply
  }

  myExams(): Promise<Reply<MyExams>> {
    return this.ask('/me/exams')
  }

  sitting(sittingId: string): Promise<Reply<Sitting>> {
    return this.ask(`/sittings/${sittingId}`)
  }

  /** For exam officers: the sittings of the units in their charge. */
  overseenSittings(): Promise<Reply<OverseenSittings>> {
    return this.ask('/overseen-sittings')
  }

  sittingLive(sittingId: string): Promise<Reply<SittingLive>> {
    return this.ask(`/sittings/${sittingId}/live`)
  }

  startAttempt(sittingId: string): Promise<Reply<StartedAttempt>> {
    return this.change({ method: 'POST', path: `/sittings/${sittingId}/attempts` })
  }

  attempt(attemptId: string): Promise<Reply<Attempt>> {
    return this.ask(`/attempts/${attemptId}`)
  }

  takeOver(attemptId: string): Promise<Reply<Epoch>> {
    return this.change({ method: 'POST', path: `/attempts/${attemptId}/epoch` })
  }

  saveAnswers(attemptId: string, body: SaveAnswers): Promise<Reply<SavedAnswers>> {
    return this.change({
      method: 'POST',
      path: `/attempts/${attemptId}/answers`,
      body,
      timeoutMillis: SAVING_PATIENCE_MILLIS,
    })
  }

  submit(attemptId: string, body: Submit): Promise<Reply<Submitted>> {
    return this.change({
      method: 'POST',
      path: `/attempts/${attemptId}/submission`,
      body,
      timeoutMillis: SAVING_PATIENCE_MILLIS,
    })
  }

  result(attemptId: string): Promise<Reply<Result>> {
    return this.ask(`/attempts/${attemptId}/result`)
  }

  ranking(examId: string, scope: 'people' | 'units', cursor?: string): Promise<Reply<Ranking>> {
    const page = cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`
    return this.ask(`/exams/${examId}/ranking?scope=${scope}&limit=50${page}`)
  }

  /** Laws with these words in their titles. */
  laws(title: string, cursor?: string): Promise<Reply<Laws>> {
    const page = cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`
    return this.ask(`/laws?limit=50&title=${encodeURIComponent(title)}${page}`)
  }

  law(lawId: string): Promise<Reply<Law>> {
    return this.ask(`/laws/${lawId}`)
  }

  lawVersion(versionId: string): Promise<Reply<LawWording>> {
    return this.ask(`/law-versions/${versionId}`)
  }

  lawArticles(words: string): Promise<Reply<LawHits>> {
    return this.ask(`/law-articles?limit=50&q=${encodeURIComponent(words)}`)
  }

  /** @param path below `/api/v1`; for operations that only the console knows, as {@link change} */
  async ask<T>(path: string): Promise<Reply<T>> {
    return this.heard(await this.send<T>({ method: 'GET', path }))
  }

  /** Sends a file, however long that takes. */
  upload<T>(path: string, file: Blob, signal?: AbortSignal): Promise<Reply<T>> {
    const call = { method: 'POST', path, file, timeoutMillis: UPLOADING_PATIENCE_MILLIS } as const
    return this.change(signal === undefined ? call : { ...call, signal })
  }

  /** A call that changes something: it carries the token against forged requests. */
  async change<T>(call: Call): Promise<Reply<T>> {
    if (this.csrfToken === undefined) await this.me()
    const reply = await this.send<T>(call)
    if (reply.kind !== 'refused' || reply.status !== 403) return this.heard(reply)
    const before = { csrfToken: this.csrfToken, personId: this.personId }
    const me = await this.me()
    if (me.kind !== 'ok' || this.csrfToken === before.csrfToken) return this.heard(reply)
    if (before.personId !== undefined && this.personId !== before.personId) {
      this.onSignedOut()
      return reply
    }
    return this.heard(await this.send<T>(call))
  }

  /**
   * A reply that goes on after its head, such as server-sent events; it is never given up by itself.
   *
   * @param signal ends it
   */
  async open(path: string, signal: AbortSignal): Promise<Reply<ReadableStream<Uint8Array>>> {
    const sentAt = this.around.now()
    try {
      const response = await this.around.fetch(`/api/v1${path}`, this.request({ method: 'GET', path }, signal))
      const timing = { sentAt, receivedAt: this.around.now() }
      if (response.ok && response.body !== null) {
        return { kind: 'ok', status: response.status, body: response.body, timing }
      }
      return this.heard(this.read<never>(response, await response.text(), timing))
    } catch {
      return { kind: 'unreachable', trouble: { code: 'phone.network' } }
    }
  }

  /** A reply that is a file. */
  async file(path: string): Promise<Reply<Blob>> {
    const reply = await this.open(path, new AbortController().signal)
    if (reply.kind !== 'ok') return reply
    try {
      return { ...reply, body: await new Response(reply.body).blob() }
    } catch {
      return { kind: 'unreachable', trouble: { code: 'phone.network' } }
    }
  }

  /**
   * A file that is made because it is asked for; the request carries the token against forged requests.
   *
   * @param hearing is told how much of it is there, and may give it up
   */
  async fileFor(path: string, body?: unknown, hearing: FileHearing = {}): Promise<Reply<Blob>> {
    if (this.csrfToken === undefined) await this.me()
    const call = { method: 'POST', path, body } as const
    const sentAt = this.around.now()
    try {
      const signal = hearing.signal ?? new AbortController().signal
      const response = await this.around.fetch(`/api/v1${path}`, this.request(call, signal))
      const timing = { sentAt, receivedAt: this.around.now() }
      return response.ok
        ? { kind: 'ok', status: response.status, body: await gathered(response, hearing), timing }
        : this.heard(this.read<never>(response, await response.text(), timing))
    } catch {
      return { kind: 'unreachable', trouble: { code: 'phone.network' } }
    }
  }

  private heard<T>(reply: Reply<T>): Reply<T> {
    if (reply.kind === 'refused' && reply.status === 401) {
      this.csrfToken = undefined
      this.onSignedOut()
    }
    return reply
  }

  private async learning<T extends { readonly csrfToken?: string }>(asked: Promise<Reply<T>>): Promise<Reply<T>> {
    const reply = await asked
    if (reply.kind === 'ok') this.csrfToken = reply.body.csrfToken
    return reply
  }

  private async send<T>(call: Call): Promise<Reply<T>> {
    const controller = new AbortController()
    const patience = setTimeout(() => {
      controller.abort()
    }, call.timeoutMillis ?? PATIENCE_MILLIS)
    call.signal?.addEventListener('abort', () => {
      controller.abort()
    })
    const sentAt = this.around.now()
    try {
      const response = await this.around.fetch(`/api/v1${call.path}`, this.request(call, controller.signal))
      const text = await response.text()
      return this.read<T>(response, text, { sentAt, receivedAt: this.around.now() })
    } catch {
      return { kind: 'unreachable', trouble: { code: controller.signal.aborted ? 'phone.timeout' : 'phone.network' } }
    } finally {
      clearTimeout(patience)
    }
  }

  private request(call: Call, signal: AbortSignal): RequestInit {
    const headers: Record<string, string> = {
      Accept: 'application/json, application/problem+json, text/event-stream',
      'Accept-Language': this.around.language(),
    }
    if (call.body !== undefined) headers['Content-Type'] = 'application/json'
    if (call.file !== undefined) headers['Content-Type'] = 'application/octet-stream'
    if (call.method === 'POST' && this.csrfToken !== undefined) headers['X-CSRF-Token'] = this.csrfToken
    const init: RequestInit = { method: call.method, headers, signal, credentials: 'same-origin', cache: 'no-store' }
    if (call.file !== undefined) return { ...init, body: call.file }
    return call.body === undefined ? init : { ...init, body: JSON.stringify(call.body) }
  }

  private read<T>(response: Response, text: string, timing: { sentAt: number; receivedAt: number }): Reply<T> {
    const body = parsed(text)
    if (response.ok) {
      if (body === undefined && response.status !== 204) return strange(response.status)
      return { kind: 'ok', status: response.status, body: body as T, timing }
    }
    const wait = retryAfterMillis(response.headers.get('Retry-After'))
    if (!isProblem(body)) return strange(response.status, wait)
    return {
      kind: 'refused',
      status: response.status,
      trouble: { code: body.code, problem: body },
      retryAfterMillis: wait,
    }
  }
}

/** The body, telling how much of it is there. */
async function gathered(response: Response, { heard }: FileHearing): Promise<Blob> {
  if (heard === undefined || response.body === null) return response.blob()
  const rows = Number(response.headers.get('X-Rows') ?? NaN)
  const reader = response.body.getReader()
  const pieces: Uint8Array<ArrayBuffer>[] = []
  let bytes = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return new Blob(pieces)
    pieces.push(value)
    bytes += value.length
    heard(bytes, Number.isNaN(rows) ? undefined : rows)
  }
}

function strange(status: number, wait: number | null = null): Reply<never> {
  return { kind: 'refused', status, trouble: { code: `http.${String(status)}` }, retryAfterMillis: wait }
}

function parsed(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && typeof (body as { code?: unknown }).code === 'string'
}

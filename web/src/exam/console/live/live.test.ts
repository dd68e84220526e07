import { effectScope, ref } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Reply } from '../../../shared/api/reply'
import type { SittingLive, SittingPerson } from '../../../shared/api/types'
import { applied } from './applied'
import { minutesLeft } from './peopleColumns'
import { serverEventReader } from './serverEvents'
import { useServerClock } from './serverClock'
import { SittingStream, type Watched } from './sittingStream'
import { sparkline, withSample } from './speed'

const unit = { unitId: 'u1', name: '城管局', due: 2, notHere: 2, waiting: 0, connected: 0, disconnected: 0 }
const live: SittingLive = {
  ...{ sittingId: 's', examId: 'e', title: '年度考试', state: 'open', source: 'live', scores: { shown: false } },
  ...{ due: 10, notHere: 3, waiting: 2, connected: 3, disconnected: 1, stuck: 0, submitted: 1, started: 5, working: 4 },
  ...{ opensAt: '2026-11-22T01:00:00Z', closesAt: '2026-11-22T09:00:00Z', asOf: '2026-11-22T04:00:00Z' },
  units: [
    { ...unit, stuck: 0, submitted: 0, started: 0, working: 0 },
    { ...unit, unitId: 'u2', name: '水务局', stuck: 0, submitted: 0, started: 0, working: 0 },
  ],
  answersWindowSeconds: 60,
  rule: { waitingSeconds: 150, connectedSeconds: 60, stuckSeconds: 180, fewestScores: 5 },
}

function text(event: string, data: unknown): string {
  return `event: ${event}\nid: 1\ndata: ${JSON.stringify(data)}\n\n`
}

describe('an event stream', () => {
  const whole = `retry: 2000\n\n: beat\n\n${text('snapshot', { a: 1 })}event: change\r\ndata: {\r\ndata: "b":2}\r\n\r\n`

  it.each([1, 2, 3, 7, 1000])('is the same in pieces of %i', (size) => {
    const read = serverEventReader()
    const found = []
    for (let at = 0; at < whole.length; at += size) found.push(...read(whole.slice(at, at + size)))
    expect(found).toEqual([
      { event: 'snapshot', data: '{"a":1}' },
      { event: 'change', data: '{\n"b":2}' },
    ])
  })
})

describe('the figures', () => {
  it('follow a change, with whole units', () => {
    const changed = { ...live.units[1]!, due: 3, connected: 1 }
    const data = JSON.stringify({ connected: 4, asOf: '2026-11-22T04:00:01Z', units: [changed] })
    const next = applied(live, { event: 'change', data })
    expect(next).toMatchObject({ connected: 4, due: 10, asOf: '2026-11-22T04:00:01Z' })
    expect(next?.units).toEqual([live.units[0], changed])
  })

  it('begin with a snapshot and nothing else', () => {
    expect(applied(null, { event: 'change', data: '{}' })).toBeNull()
    expect(applied(null, { event: 'snapshot', data: JSON.stringify(live) })).toEqual(live)
  })
})

describe('the line to the server', () => {
  let opened: AbortSignal[]
  let answers: (() => Reply<ReadableStream<Uint8Array>>)[]
  let signedOut: number
  let watched: Watched
  let stream: SittingStream

  function body(...pieces: string[]): { sender: ReadableStreamDefaultController<Uint8Array>; reply: () => never } {
    const made = {} as { sender: ReadableStreamDefaultController<Uint8Array>; reply: () => never }
    const content = new ReadableStream<Uint8Array>({
      start: (controller) => {
        made.sender = controller
        for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece))
      },
    })
    made.reply = () => ({ kind: 'ok', status: 200, body: content, timing: { sentAt: 0, receivedAt: 0 } }) as never
    return made
  }

  function refused(status: number, code: string) {
    return () => ({
      kind: 'refused' as const,
      status,
      trouble: { code },
      retryAfterMillis: status === 503 ? 7_000 : null,
    })
  }

  async function settle(millis = 0): Promise<void> {
    for (let turn = 0; turn < 5; turn++) await vi.advanceTimersByTimeAsync(turn === 0 ? millis : 0)
  }

  beforeEach(() => {
    vi.useFakeTimers()
    opened = []
    answers = []
    signedOut = 0
    watched = { line: 'opening', live: null, trouble: null, heardAt: null }
    const client = {
      open: (_: string, signal: AbortSignal) => {
        opened.push(signal)
        const answer = answers.shift() ?? (() => ({ kind: 'unreachable' as const, trouble: { code: 'phone.network' } }))
        return Promise.resolve(answer())
      },
      onSignedOut: () => (signedOut += 1),
    }
    const later = (work: () => void, millis: number) => {
      const timer = setTimeout(work, millis)
      return () => clearTimeout(timer)
    }
    stream = new SittingStream('/x', { client, now: () => Date.now(), later, random: () => 1 }, watched)
  })

  afterEach(() => {
    stream.stop()
    vi.useRealTimers()
  })

  it('shows what comes, as it comes', async () => {
    const first = body(text('snapshot', live))
    answers = [first.reply]
    stream.start()
    await settle()
    expect(watched).toMatchObject({ line: 'on', live: { connected: 3 } })
    first.sender.enqueue(new TextEncoder().encode(text('change', { connected: 5 })))
    await settle()
    expect(watched.live?.connected).toBe(5)
  })

  it('is taken up again after it was lost, and is right from the snapshot on', async () => {
    const first = body(text('snapshot', live))
    answers = [first.reply, body(text('snapshot', { ...live, submitted: 9 })).reply]
    stream.start()
    await settle()
    first.sender.close()
    await settle()
    expect([watched.line, watched.live?.submitted]).toEqual(['again', 1])
    await settle(1_000)
    expect([watched.line, watched.live?.submitted, opened.length]).toEqual(['on', 9, 2])
  })

  it('that is silent for too long is dead', async () => {
    answers = [body(text('snapshot', live)).reply, body(text('snapshot', live)).reply]
    stream.start()
    await settle()
    await settle(39_000)
    expect(opened).toHaveLength(1)
    await settle(3_000)
    expect([opened.length, watched.line]).toEqual([2, 'on'])
  })

  it('comes back when a busy server wants it to, and less and less often to one that is away', async () => {
    answers = [refused(503, 'live.crowded')]
    stream.start()
    await settle()
    expect(watched.trouble?.code).toBe('live.crowded')
    await settle(6_900)
    expect(opened).toHaveLength(1)
    await settle(200)
    expect(opened).toHaveLength(2)
    await settle(60_000)
    expect(opened.length).toBeLessThan(9)
  })

  it.each([
    [403, 'access.not-allowed'],
    [404, 'sitting.unknown'],
  ])('is given up when the server says %i', async (status, code) => {
    answers = [refused(status, code)]
    stream.start()
    await settle(60_000)
    expect([watched.line, watched.trouble?.code, opened.length]).toEqual(['over', code, 1])
  })

  it('asks for a sign-in when the session has ended, and goes on afterwards', async () => {
    answers = [
      body(text('snapshot', live), text('end', { code: 'access.sign-in-first' })).reply,
      body(text('snapshot', live)).reply,
    ]
    stream.start()
    await settle(60_000)
    expect([watched.line, signedOut, opened.length]).toEqual(['over', 1, 1])
    stream.start()
    await settle()
    expect(watched.line).toBe('on')
  })

  it('comes back to a server that has only started again', async () => {
    answers = [
      body(text('snapshot', live), text('end', { code: 'service.stopping' })).reply,
      body(text('snapshot', live)).reply,
    ]
    stream.start()
    await settle(2_000)
    expect([watched.line, opened.length]).toEqual(['on', 2])
  })
})

describe('the clock of the server', () => {
  it('goes on between its words, and the one with the least delay counts', async () => {
    vi.useFakeTimers()
    let monotonic = 1_000
    const said = ref<string | undefined>(undefined)
    const scope = effectScope()
    const clock = scope.run(() =>
      useServerClock(
        () => said.value,
        () => monotonic,
      ),
    )!
    expect(clock.at.value).toBeNull()
    said.value = '2026-11-22T04:00:00Z'
    await vi.advanceTimersByTimeAsync(0)
    monotonic = 3_000
    await vi.advanceTimersByTimeAsync(500)
    expect(clock.at.value).toBe(Date.parse('2026-11-22T04:00:02Z'))
    said.value = '2026-11-22T04:00:01Z'
    await vi.advanceTimersByTimeAsync(500)
    expect(clock.at.value).toBe(Date.parse('2026-11-22T04:00:02Z'))
    scope.stop()
    vi.useRealTimers()
  })
})

describe('the speed', () => {
  const size = { width: 100, height: 10, windowMillis: 1_000 }

  it('is a line that ends at the right, with zero at the bottom', () => {
    const samples = [
      { at: 0, value: 0 },
      { at: 500, value: 4 },
      { at: 1_000, value: 2 },
    ]
    expect(sparkline(samples, 4, size)).toBe('M0.0 10.0L50.0 0.0L100.0 5.0')
    expect(sparkline(samples.slice(0, 1), 4, size)).toBe('')
  })

  it('forgets what is older than its window', () => {
    const kept = withSample([{ at: 0, value: 1 }], { at: 1_500, value: 2 }, 1_000)
    expect(kept).toEqual([{ at: 1_500, value: 2 }])
  })
})

describe('what a person has left', () => {
  const person = { state: 'connected', dueAt: '2026-11-22T04:10:00Z' } as SittingPerson
  const at = (time: string) => Date.parse(`2026-11-22T${time}Z`)

  it('is counted in minutes, the last one begun', () => {
    expect(minutesLeft(person, at('04:00:00'))).toBe(10)
    expect(minutesLeft(person, at('04:09:59'))).toBe(1)
    expect(minutesLeft(person, at('04:11:00'))).toBe(0)
  })

  it('is nothing before the start and after the end', () => {
    expect(minutesLeft({ ...person, state: 'submitted' }, at('04:00:00'))).toBeNull()
    expect(minutesLeft(person, null)).toBeNull()
  })
})

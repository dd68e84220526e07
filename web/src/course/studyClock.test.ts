import { beforeEach, describe, expect, it } from 'vitest'
import type { Reply } from '../shared/api/reply'
import { StudyClock, type Around } from './studyClock'
import type { StudyReport, StudyReported } from './types'

let sent: StudyReport[]
let answers: Reply<StudyReported>[]
let timers: (() => void)[]
let now: number

const quiet = {
  countedMillis: 0,
  coveredMillis: 0,
  frontierMillis: 0,
  chapterId: 'ch',
  done: false,
  doneNow: false,
  locked: false,
  noticed: [],
}

function ok(said: Partial<StudyReported>): Reply<StudyReported> {
  return { kind: 'ok', status: 200, body: { ...quiet, ...said }, timing: { sentAt: 0, receivedAt: 0 } }
}

function open(ticket: string, fromMillis: number, said: Partial<StudyReported> = {}): Reply<StudyReported> {
  const segment = { ticket, fromMillis, chapterId: 'ch', mostMillis: 60_000, reportInMillis: 30_000, openedAt: 'x' }
  return ok({ ...said, segment })
}

const around: Around = {
  report: (report) => {
    sent.push(report)
    return Promise.resolve(answers.shift() ?? { kind: 'unreachable', trouble: { code: 'phone.network' } })
  },
  now: () => now,
  later: (act) => timers.push(act),
  never: () => undefined,
  place: 'this-tab',
}

function clock(goTo?: (millis: number) => void, position?: () => number): StudyClock {
  const lesson = {
    what: { courseId: 'c', chapterId: 'ch' },
    lessonId: 'ch',
    coveredMillis: 0,
    frontierMillis: 0,
    done: false,
  }
  return new StudyClock(around, { ...lesson, ...(goTo && { goTo }), ...(position && { position }) })
}

async function timerRings(): Promise<void> {
  timers.pop()?.()
  for (let i = 0; i < 5; i++) await Promise.resolve()
}

beforeEach(() => {
  sent = []
  answers = []
  timers = []
  now = 0
})

describe('the clock of a player', () => {
  it('opens a segment, closes it after half a minute and opens the next', async () => {
    answers = [open('t1', 0), open('t2', 30_000, { verdict: 'counted', coveredMillis: 30_000 })]
    const study = clock()
    await study.start()
    expect(study.state.standing).toBe('counting')
    now = 30_000
    await timerRings()
    expect(sent[1]).toEqual({
      place: 'this-tab',
      closes: { ticket: 't1', toMillis: 30_000, visible: true },
      begins: { courseId: 'c', chapterId: 'ch', atMillis: 30_000 },
    })
    expect(study.state.coveredMillis).toBe(30_000)
  })

  it('leads the player to where the server begins', async () => {
    answers = [open('t1', 12_000)]
    let at = 90_000
    const study = clock(
      (millis) => (at = millis),
      () => at,
    )
    await study.start()
    expect(sent[0]?.begins?.atMillis).toBe(90_000)
    expect(at).toBe(12_000)
  })

  it('says that nothing is heard, keeps the ticket and asks again', async () => {
    answers = [open('t1', 0)]
    const study = clock()
    await study.start()
    now = 30_000
    await timerRings()
    expect(study.state.standing).toBe('unheard')
    answers = [open('t2', 30_000, { verdict: 'counted' })]
    await timerRings()
    expect(sent.slice(1).map((each) => each.closes?.ticket)).toEqual(['t1', 't1'])
    expect(study.state.standing).toBe('counting')
  })

  it('rests when it was put out by another device, and does not take it back by itself', async () => {
    answers = [open('t1', 0), ok({ verdict: 'elsewhere', noticed: ['elsewhere'] })]
    const study = clock()
    await study.start()
    await timerRings()
    expect(study.state.standing).toBe('elsewhere')
    expect(timers).toHaveLength(0)
  })

  it('tells what was played before it rests, once', async () => {
    answers = [open('t1', 0), ok({ verdict: 'counted', coveredMillis: 8000 })]
    const study = clock()
    await study.start()
    now = 8000
    await study.rest()
    await study.rest()
    expect(sent).toHaveLength(2)
    expect(sent[1]?.begins).toBeUndefined()
    expect(study.state.standing).toBe('resting')
  })

  it('hands the sign of life in with the segment that waits for it', async () => {
    answers = [open('t1', 0, { sign: { left: 9, right: 18, options: ['27'] } }), open('t2', 0, { verdict: 'counted' })]
    const study = clock()
    await study.start()
    expect(study.state.sign?.left).toBe(9)
    await study.sign('27')
    expect(sent[1]?.sign).toBe('27')
    expect(sent[1]?.closes?.ticket).toBe('t1')
    expect(study.state.sign).toBeUndefined()
  })
})

import { IDBFactory } from 'fake-indexeddb'
import { describe, expect, it } from 'vitest'
import type { MyExam } from '../shared/api/types'
import { openDatabase } from '../shared/database'
import { grouped } from './examList'
import { checkPhone } from './phoneCheck'

const NOON = Date.parse('2026-11-22T04:00:00Z')

function exam(state: MyExam['state'], change: Partial<MyExam> = {}): MyExam {
  return {
    ...{ sittingId: state, examId: 'e', title: state, state, minutes: 90, attemptsLeft: 0 },
    ...{
      opensAt: '2026-11-22T01:00:00Z',
      closesAt: '2026-11-22T09:00:00Z',
      questions: 50,
      fullMarks: 100,
      passMarks: 60,
    },
    ...change,
  }
}

describe('the list of exams', () => {
  it('has sections by what can be done', () => {
    const { now, coming, past } = grouped(
      [exam('running'), exam('open'), exam('coming'), exam('done'), exam('absent')],
      NOON,
    )
    expect([now, coming, past].map((group) => group.map((one) => one.state))).toEqual([
      ['running', 'open'],
      ['coming'],
      ['done', 'absent'],
    ])
  })

  it('shows one that may be sat again among the open ones, until it closes', () => {
    const again = exam('done', { attemptsLeft: 1 })
    expect(grouped([again], NOON).now).toEqual([again])
    expect(grouped([again], NOON + 86_400_000).past).toEqual([again])
  })
})

describe('the check of the phone', () => {
  const timing = { sentAt: 0, receivedAt: 200 }
  const parts = {
    database: openDatabase(new IDBFactory()),
    shellKept: () => Promise.resolve(true),
    wallMillis: () => NOON,
  }

  it('finds all well', async () => {
    expect(await checkPhone(parts, '2026-11-22T03:59:57.900Z', timing)).toEqual({
      storage: 'ok',
      offline: 'ok',
      connection: 'ok',
      roundTripMillis: 200,
      clockAheadMillis: 2_000,
    })
  })

  it('finds that nothing can be written', async () => {
    const closed = await openDatabase(new IDBFactory())
    closed.close()
    const check = await checkPhone({ ...parts, database: Promise.resolve(closed) }, '2026-11-22T04:00:00Z', timing)
    expect(check.storage).toBe('failed')
  })

  it('warns of a slow network and of a page that is not kept', async () => {
    const missing = { ...parts, shellKept: () => Promise.resolve(false) }
    const check = await checkPhone(missing, '2026-11-22T04:00:00Z', { sentAt: 0, receivedAt: 5_000 })
    expect([check.connection, check.offline]).toEqual(['warn', 'warn'])
  })
})

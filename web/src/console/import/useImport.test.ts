import { effectScope } from 'vue'
import { describe, expect, it } from 'vitest'
import type { Reply } from '../../shared/api/reply'
import { useImport } from './useImport'

type State = 'receiving' | 'reading' | 'columns' | 'pending' | 'refused'

interface Import {
  readonly state: State
}

function answer(state: State): Reply<Import> {
  return { kind: 'ok', status: 200, body: { state }, timing: { sentAt: 0, receivedAt: 0 } }
}

async function watching(
  answers: Reply<Import>[],
): Promise<{ asked: number; state: State | undefined; waiting: boolean }> {
  let asked = 0
  const again: (() => void)[] = []
  const ask = (): Promise<Reply<Import>> => {
    asked += 1
    return Promise.resolve(answers.shift() ?? answer('refused'))
  }
  const isUnderWay = ({ state }: Import): boolean => state === 'receiving' || state === 'reading'
  const scope = effectScope()
  const watched = scope.run(() =>
    useImport(ask, isUnderWay, (run) => {
      again.push(run)
      return setTimeout(() => undefined)
    }),
  )
  const settle = () => new Promise((done) => setTimeout(done))
  await settle()
  for (let run = again.shift(); run !== undefined && answers.length > 0; run = again.shift()) {
    run()
    await settle()
  }
  scope.stop()
  return { asked, state: watched?.now?.state, waiting: again.length > 0 }
}

describe('an import that is watched', () => {
  it('is asked for again while its file is being read', async () => {
    expect(await watching([answer('receiving'), answer('reading'), answer('pending')])).toEqual({
      asked: 3,
      state: 'pending',
      waiting: false,
    })
  })

  it('is asked for again when nobody answered', async () => {
    const away: Reply<Import> = { kind: 'unreachable', trouble: { code: 'phone.network' } }
    expect(await watching([answer('reading'), away, answer('refused')])).toMatchObject({ asked: 3, state: 'refused' })
  })

  it('is left alone once somebody has to act', async () => {
    expect(await watching([answer('columns')])).toMatchObject({ asked: 1, waiting: false })
  })
})

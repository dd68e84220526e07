import { describe, expect, it } from 'vitest'
import type { Reply } from '../../shared/api/reply'
import { useForm } from './useForm'

const problem = { type: 'about:blank', title: 't', status: 400, code: 'request.not-allowed', detail: 'd', todo: 'x' }

function refused(...pointers: string[]): Promise<Reply<never>> {
  const faults = pointers.map((pointer) => ({ pointer, detail: `wrong: ${pointer}` }))
  const trouble = { code: problem.code, problem: { ...problem, faults } }
  return Promise.resolve({ kind: 'refused', status: 400, trouble, retryAfterMillis: null })
}

function ok<T>(body: T): Promise<Reply<T>> {
  return Promise.resolve({ kind: 'ok', status: 200, body, timing: { sentAt: 0, receivedAt: 0 } })
}

describe('a form', () => {
  it('sends nothing that the page itself finds wrong', async () => {
    const form = useForm(['/minutes'])
    expect(await form.send({ '/minutes': 'too many' }, () => Promise.reject(new Error('sent')))).toBeNull()
    expect(form.faults).toEqual({ '/minutes': 'too many' })
  })

  it('shows what the server finds at its field', async () => {
    const form = useForm(['/minutes', '/personIds'])
    await form.send({}, () => refused('/minutes', '/personIds/3'))
    expect(form.faults).toEqual({ '/minutes': 'wrong: /minutes', '/personIds': 'wrong: /personIds/3' })
    expect(form.trouble).toBeNull()
  })

  it('shows as a whole what belongs to no field', async () => {
    const form = useForm(['/minutes'])
    await form.send({}, () => refused('/elsewhere'))
    expect([form.trouble?.code, Object.keys(form.faults).length]).toEqual(['request.not-allowed', 0])
  })

  it('hands on what came of it, and forgets what was wrong before', async () => {
    const form = useForm(['/minutes'])
    await form.send({}, () => refused('/minutes'))
    expect(await form.send({}, () => ok('granted'))).toBe('granted')
    expect([form.faults, form.trouble, form.busy]).toEqual([{}, null, false])
  })

  it('is sent once, however often its button is pressed', async () => {
    let sent = 0
    const form = useForm([])
    const send = () => form.send({}, () => ok((sent += 1)))
    expect(await Promise.all([send(), send()])).toEqual([1, null])
  })
})

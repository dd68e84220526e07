import { describe, expect, it } from 'vitest'
import type { Call } from '../../../shared/api/client'
import type { Reply } from '../../../shared/api/reply'
import { toDraft } from '../draft/content'
import type { Question, QuestionConflict, QuestionContent } from '../types'
import { useEditor } from './useEditor'

const content: QuestionContent = { kind: 'trueFalse', stem: '期限是二年。', key: 'A' }
const stored: Question = {
  ...{ questionId: 'q', bankId: 'b', bankName: '公共', state: 'draft', version: 3, content },
  ...{ may: ['save'], faults: [], versions: [], events: [], cited: [] },
}
const timing = { sentAt: 0, receivedAt: 0 }

function answering(...replies: Reply<unknown>[]) {
  const calls: Call[] = []
  const change = <T>(call: Call): Promise<Reply<T>> => {
    calls.push(call)
    return Promise.resolve(replies.shift() as Reply<T>)
  }
  return { calls, change }
}

function ok(body: Question): Reply<Question> {
  return { kind: 'ok', status: 200, body, timing }
}

function conflicting(conflict?: QuestionConflict): Reply<never> {
  const problem = {
    type: 'about:blank',
    title: '',
    status: 409,
    code: 'question.changed-meanwhile',
    detail: '',
    todo: '',
  }
  const trouble = { code: problem.code, problem: conflict === undefined ? problem : { ...problem, conflict } }
  return { kind: 'refused', status: 409, trouble, retryAfterMillis: null }
}

const theirs: QuestionConflict = {
  ...{ version: 4, author: { personId: 'p', name: '李编辑' }, savedAt: '2026-11-22T01:00:00Z' },
  ...{ content: { ...content, stem: '期限是五年。' }, fields: [] },
}

describe('an editor', () => {
  it('knows whether there is something to save', () => {
    const editor = useEditor(answering(), 'b', stored, 'k')
    expect(editor.dirty.value).toBe(false)
    editor.state.draft.stem = '期限是三年。'
    expect(editor.dirty.value).toBe(true)
    editor.revert()
    expect([editor.dirty.value, editor.state.draft.stem]).toEqual([false, '期限是二年。'])
  })

  it('saves on the version that it began from, then on what came of it', async () => {
    const server = answering(ok({ ...stored, version: 4 }), ok({ ...stored, version: 5 }))
    const editor = useEditor(server, 'b', stored, 'k')
    await editor.save()
    await editor.save()
    expect(server.calls.map(({ path, body }) => [path, (body as { basedOn: number }).basedOn])).toEqual([
      ['/questions/q/versions', 3],
      ['/questions/q/versions', 4],
    ])
  })

  it('makes a new question once, and goes on with it', async () => {
    const server = answering(ok({ ...stored, version: 1 }), ok({ ...stored, version: 2 }))
    const editor = useEditor(server, 'b', null, 'key')
    await editor.save()
    await editor.save()
    expect(server.calls.map(({ path }) => path)).toEqual(['/banks/b/questions', '/questions/q/versions'])
    expect(server.calls[0]?.body).toMatchObject({ idempotencyKey: 'key' })
  })

  it('keeps what was typed while it was being saved', async () => {
    const editor = useEditor(answering(ok({ ...stored, version: 4 })), 'b', stored, 'k')
    const saving = editor.save()
    editor.state.draft.stem = '又改了。'
    await saving
    expect([editor.state.draft.stem, editor.dirty.value]).toEqual(['又改了。', true])
  })

  it('overwrites nobody: what another saved waits to be merged, and the merged text is saved on theirs', async () => {
    const server = answering(conflicting(theirs), ok({ ...stored, version: 5 }))
    const editor = useEditor(server, 'b', stored, 'k')
    editor.state.draft.truth = false
    expect(await editor.save()).toBeNull()
    expect([editor.state.conflict?.version, editor.state.trouble]).toEqual([4, null])
    editor.merge({ ...toDraft(theirs.content), truth: false })
    expect([editor.state.conflict, editor.state.draft.stem, editor.dirty.value]).toEqual([null, '期限是五年。', true])
    await editor.save()
    expect(server.calls[1]?.body).toMatchObject({ basedOn: 4, content: { key: 'B', stem: '期限是五年。' } })
  })

  it('says what else went wrong, and keeps the draft', async () => {
    const editor = useEditor(answering(conflicting()), 'b', stored, 'k')
    editor.state.draft.stem = '改了。'
    expect(await editor.save()).toBeNull()
    expect([editor.state.trouble?.code, editor.state.draft.stem]).toEqual(['question.changed-meanwhile', '改了。'])
  })
})

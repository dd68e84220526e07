import { describe, expect, it } from 'vitest'
import { effectScope, nextTick, reactive } from 'vue'
import type { Reply } from '../../../shared/api/reply'
import { useArticles } from './useArticles'

const timing = { sentAt: 0, receivedAt: 0 }

function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}

function asking(answer: (path: string) => Reply<unknown>) {
  const paths: string[] = []
  const client = {
    ask: <T>(path: string) => {
      paths.push(path)
      return Promise.resolve(answer(path) as Reply<T>)
    },
  }
  const wanted = reactive<{ versionId: string | undefined; articles: string[] }>({ versionId: 'v', articles: ['36/1'] })
  const state = effectScope().run(() => useArticles(client, () => ({ ...wanted })))!
  return { paths, wanted, state }
}

function aBlock(path: string): Reply<unknown> {
  const number = path.split('/').pop()!
  return { kind: 'ok', status: 200, body: { kind: 'article', number, label: number, paragraphs: [] }, timing }
}

function missing(status: number): Reply<unknown> {
  return { kind: 'refused', status, trouble: { code: `http.${String(status)}` }, retryAfterMillis: null }
}

describe('the articles of a question', () => {
  it('come whole, with the paragraph that is meant, each asked for once', async () => {
    const { paths, wanted, state } = asking(aBlock)
    await settled()
    expect(state.cited).toMatchObject([{ article: '36/1', block: { label: '36' }, paragraph: 1 }])
    wanted.articles = ['36/1', '36/2', '37']
    await nextTick()
    await settled()
    expect(state.cited.map(({ paragraph }) => paragraph)).toEqual([1, 2, null])
    expect(paths).toEqual(['/law-versions/v/articles/36', '/law-versions/v/articles/37'])
  })

  it('are named without text where the library has none', async () => {
    const { state } = asking(() => missing(404))
    await settled()
    expect([state.cited, state.trouble]).toEqual([[{ article: '36/1', block: null, paragraph: 1 }], null])
  })

  it('are asked for again after trouble', async () => {
    let away = true
    const { paths, wanted, state } = asking((path) => (away ? missing(503) : aBlock(path)))
    await settled()
    expect(state.trouble?.code).toBe('http.503')
    away = false
    wanted.articles = ['36']
    await nextTick()
    await settled()
    expect([state.trouble, paths.length]).toEqual([null, 2])
  })

  it('cannot be asked for while no wording of the library is known', async () => {
    const { paths, wanted, state } = asking(aBlock)
    wanted.versionId = undefined
    await nextTick()
    await settled()
    expect([state.cited[0]?.block, paths.length]).toEqual([null, 1])
  })
})

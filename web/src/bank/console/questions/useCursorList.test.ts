import { describe, expect, it } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import type { Reply } from '../../../shared/api/reply'
import { useCursorList, type CursorPage } from './useCursorList'

type Page = CursorPage<string>

const timing = { sentAt: 0, receivedAt: 0 }
const trouble = { code: 'phone.network' }

function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}

function aList(answer: (words: string, cursor: string | undefined) => Page | null) {
  const words = ref('')
  const asked: string[] = []
  const list = effectScope().run(() =>
    useCursorList<string, Page>(
      () => words.value,
      (cursor): Promise<Reply<Page>> => {
        asked.push(`${words.value}:${cursor ?? ''}`)
        const body = answer(words.value, cursor)
        return Promise.resolve(
          body === null ? { kind: 'unreachable', trouble } : { kind: 'ok', status: 200, body, timing },
        )
      },
    ),
  )!
  return { words, asked, list }
}

describe('a list in pages', () => {
  it('grows page by page, and is asked for anew as far as it is shown', async () => {
    const { list, asked } = aList((_, cursor) =>
      cursor === undefined ? { items: ['a'], nextCursor: '1' } : { items: ['b'] },
    )
    await settled()
    expect([list.items, list.more]).toEqual([['a'], true])
    await list.next()
    expect([list.items, list.more]).toEqual([['a', 'b'], false])
    await list.reload()
    expect([list.items, asked]).toEqual([
      ['a', 'b'],
      [':', ':1', ':', ':1'],
    ])
  })

  it('begins anew when something else is asked for', async () => {
    const { list, words } = aList((wanted) => ({ items: [wanted] }))
    words.value = '时效'
    await nextTick()
    await settled()
    expect(list.items).toEqual(['时效'])
  })

  it('keeps its rows beside trouble', async () => {
    let away = false
    const { list } = aList(() => (away ? null : { items: ['a'] }))
    await settled()
    away = true
    await list.reload()
    expect([list.items, list.trouble, list.busy]).toEqual([['a'], trouble, false])
  })
})

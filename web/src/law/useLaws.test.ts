import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { ref } from 'vue'
import { Client } from '../shared/api/client'
import { useLaws } from './useLaws'

function volume(title: string): object {
  return { lawId: title, title, versions: 1, newest: { versionId: 'v', passedOn: '2024-01-01', articles: 2 } }
}

describe('the law library', () => {
  it('lists all laws page by page, and looks for articles only when asked', async () => {
    const asked: string[] = []
    const client = new Client({
      fetch: (url) => {
        asked.push(decodeURIComponent(url))
        const body = url.includes('law-articles')
          ? {
              items: [
                {
                  lawId: 'l',
                  title: '甲法',
                  versionId: 'v',
                  passedOn: '2024-01-01',
                  number: '3',
                  label: '第三条',
                  snippet: '',
                },
              ],
            }
          : url.includes('cursor')
            ? { items: [volume('乙法')] }
            : { items: [volume('甲法')], nextCursor: 'c' }
        return Promise.resolve(new Response(JSON.stringify(body)))
      },
      now: () => 0,
      language: () => 'zh-CN',
    })
    const words = ref('')
    const { state, more } = useLaws(client, () => words.value)
    await flushPromises()
    await more()
    expect(state.laws.map((law) => law.title)).toEqual(['甲法', '乙法'])
    expect(asked.some((url) => url.includes('law-articles'))).toBe(false)
    words.value = '甲法第三条'
    await flushPromises()
    expect(asked.join(' ')).toContain('q=甲法第三条')
    expect(state.hits.map((hit) => hit.label)).toEqual(['第三条'])
  })
})

import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { nextTick, ref } from 'vue'
import { useHits } from './useHits'

const hit = (label: string) => ({
  ...{ lawId: 'l', title: '甲法', versionId: 'v', passedOn: '2024-01-01', number: '3', snippet: '' },
  label,
})

describe('articles found beside the list of laws', () => {
  it('are looked for from two characters on, and only the newest answer counts', async () => {
    const waiting = new Map<string, (label: string) => void>()
    const client = {
      lawArticles: (words: string) =>
        new Promise((resolve) => {
          waiting.set(words, (label) => {
            resolve({ kind: 'ok', status: 200, body: { items: [hit(label)] }, timing: { sentAt: 0, receivedAt: 0 } })
          })
        }),
    } as never
    const words = ref('听')
    const hits = useHits(client, () => words.value)
    await flushPromises()
    expect(waiting.size).toBe(0)
    words.value = '听证'
    await nextTick()
    words.value = '听证会'
    await nextTick()
    waiting.get('听证会')?.('第三条')
    waiting.get('听证')?.('第二条')
    await flushPromises()
    expect(hits.items.map(({ label }) => label)).toEqual(['第三条'])
    words.value = ''
    await nextTick()
    expect(hits.items).toEqual([])
  })
})

import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { ref } from 'vue'
import type { Client } from '../../shared/api/client'
import { useLawList } from './useLawList'

function volume(title: string): object {
  return { lawId: title, title, versions: 1, newest: { versionId: 'v', passedOn: '2024-01-01', articles: 2 } }
}

describe('the list of laws in the console', () => {
  it('comes page by page and starts again when it is narrowed', async () => {
    const asked: string[] = []
    const client = {
      ask: (path: string) => {
        asked.push(decodeURIComponent(path))
        const body = path.includes('cursor=c')
          ? { items: [volume('乙法')], total: 2 }
          : { items: [volume('甲法')], total: 2, jurisdictions: ['CN'], nextCursor: 'c' }
        return Promise.resolve({ kind: 'ok', status: 200, body, timing: { sentAt: 0, receivedAt: 0 } })
      },
    } as unknown as Pick<Client, 'ask'>
    const level = ref('')
    const list = useLawList(client, () => ({ title: '', level: level.value, force: '', jurisdiction: '' }))
    await flushPromises()
    expect(list.jurisdictions).toEqual(['CN'])
    await list.more()
    expect(list.items?.map(({ title }) => title)).toEqual(['甲法', '乙法'])
    expect(list.next).toBeUndefined()
    level.value = 'law'
    await flushPromises()
    expect(asked[asked.length - 1]).toBe('/laws?level=law&limit=50')
    expect(list.items).toHaveLength(1)
  })
})

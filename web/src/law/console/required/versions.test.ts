import { describe, expect, it } from 'vitest'
import type { RequiredLawListVersion } from '../../types'
import { categories, currentOf, levels } from './versions'

function version(list: string, dated: string): RequiredLawListVersion {
  const audience = { categories: ['auxiliary' as const], levels: [] }
  return { listVersionId: `${list}-${dated}`, list, family: 'staff', title: list, dated, count: 1, audience }
}

describe('versions of required-law lists', () => {
  it('count from their day until the next one begins', () => {
    const all = [
      version('a', '2027-01-01'),
      version('a', '2026-08-01'),
      version('a', '2025-05-01'),
      version('b', '2030-01-01'),
    ]
    expect([...currentOf(all, '2026-11-22')]).toEqual(['a-2026-08-01'])
    expect([...currentOf(all, '2027-01-01')]).toEqual(['a-2027-01-01'])
  })

  it('say whom they are for', () => {
    const one = version('a', '2026-08-01')
    expect(categories(one)).toBe('执法辅助人员')
    expect(levels(one)).toBe('各层级')
    expect(levels({ audience: { categories: [], levels: ['township', 'subdistrict'] } })).toBe('乡镇、街道')
  })
})

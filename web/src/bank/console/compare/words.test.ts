import { describe, expect, it } from 'vitest'
import { compareTexts } from './words'

function written(before: string, after: string): string {
  return compareTexts(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : `${kind === 'added' ? '+' : '-'}[${text}]`))
    .join('')
}

describe('the difference of two texts', () => {
  it.each([
    ['二年内未被发现', '二年内未被发现', '二年内未被发现'],
    ['二年内未被发现', '五年内未被发现', '-[二]+[五]年内未被发现'],
    ['罚款', '处罚款', '+[处]罚款'],
    ['处罚款', '罚款', '-[处]罚款'],
    ['', '新增', '+[新增]'],
    ['删去', '', '-[删去]'],
    ['2021年7月15日', '2026年7月15日', '-[2021]+[2026]年7月15日'],
    ['甲乙丙', '甲丁戊丙', '甲-[乙]+[丁戊]丙'],
    ['', '', ''],
  ])('from %s to %s', (before, after, expected) => {
    expect(written(before, after)).toBe(expected)
  })

  it('can be read back to both texts', () => {
    const [before, after] = ['行政机关应当自收到申请之日起五日内决定。', '机关自收到申请之日起七个工作日内作出决定。']
    const pieces = compareTexts(before, after)
    const without = (kind: string) => pieces.filter((one) => one.kind !== kind).map(({ text }) => text)
    expect([without('added').join(''), without('removed').join('')]).toEqual([before, after])
  })

  it('shows what is too long to compare as a whole', () => {
    const [before, after] = ['甲乙'.repeat(2000), '乙丙'.repeat(2000)]
    expect(compareTexts(before, after).map(({ kind }) => kind)).toEqual(['removed', 'added'])
  })
})

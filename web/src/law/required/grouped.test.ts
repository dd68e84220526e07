import { describe, expect, it } from 'vitest'
import type { ListedLaw } from '../types'
import { extent, grouped, isEmpty } from './grouped'

function law(group: ListedLaw['group'], title: string): ListedLaw {
  return { group, title, articles: [], note: '' }
}

describe('a required-law list', () => {
  const laws = [law('other', '档案法'), law('constitution', '宪法'), law('other', '公务员法')]

  it('stands by groups in their order, each as the list has it', () => {
    const groups = grouped({ laws }).map(({ group, laws: inside }) => [group, inside.map((each) => each.law.title)])
    expect(groups).toEqual([
      ['constitution', ['宪法']],
      ['other', ['档案法', '公务员法']],
    ])
  })

  it('marks what is new and what changed since the version before', () => {
    const difference = {
      added: [law('constitution', '宪法')],
      removed: [law('other', '密码法')],
      changed: [{ from: law('administrativeLaw', '档案法'), to: law('other', '档案法') }],
    }
    const marks = grouped({ laws, difference }).flatMap((each) => each.laws.map(({ mark }) => mark))
    expect(marks).toEqual(['added', 'changed', undefined])
    expect(isEmpty(difference)).toBe(false)
    expect(isEmpty({ added: [], removed: [], changed: [] })).toBe(true)
  })

  it('says what of a law is meant', () => {
    const some = { ...law('civilCode', '民法典'), articles: [{ number: '3', label: '第三条' }], note: '原则' }
    expect(extent(some)).toBe('民法典 · 第三条 · 原则')
    expect(extent(law('other', '档案法'))).toBe('其他 · 全文')
  })
})

import { describe, expect, it } from 'vitest'
import { entriesOf } from './entries'

const pair = (from: string, to: string) => ({ from, fromLabel: `第${from}条`, to, toLabel: `第${to}条` })
const text = (number: string, words: string) => ({ number, label: `第${number}条`, text: words })

describe('what changed in a law', () => {
  const words = [
    { kind: 'removed' as const, text: '四十' },
    { kind: 'added' as const, text: '六十' },
  ]
  const found = entriesOf({
    added: [text('11', '新')],
    removed: [text('18', '旧')],
    changed: [
      { ...pair('6', '6'), words },
      { ...pair('14', '18'), words },
    ],
    moved: [pair('14', '18'), pair('2', '30')],
    renumbered: [pair('11', '12'), pair('14', '18'), pair('2', '30')],
  })

  it('stands once for each article, in the order of the newer version', () => {
    expect(found.entries.map(({ from, to }) => `${from}→${to}`)).toEqual([
      '第6条→第6条',
      '→第11条',
      '第18条→',
      '第14条→第18条',
      '第2条→第30条',
    ])
  })

  it('names both when an article changed its words and its place', () => {
    expect(found.entries[3]?.kinds).toEqual(['changed', 'moved'])
    expect(found.entries[4]?.words).toEqual([])
  })

  it('keeps apart what only got another number', () => {
    expect(found.renumbered).toEqual([{ from: '第11条', to: '第12条' }])
  })

  it('knows that 120-1 stands between 120 and 121', () => {
    const { entries } = entriesOf({
      added: [text('121', ''), text('120-1', ''), text('120', '')],
      ...{ removed: [], changed: [], moved: [], renumbered: [] },
    })
    expect(entries.map(({ to }) => to)).toEqual(['第120条', '第120-1条', '第121条'])
  })
})

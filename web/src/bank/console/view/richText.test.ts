import { describe, expect, it } from 'vitest'
import { blocks } from './richText'

const picture = `![现场照片](${'a'.repeat(64)}.png)`

describe('the markup of questions', () => {
  it('keeps lines', () => {
    expect(blocks('甲\n\n乙')).toEqual([
      { kind: 'lines', lines: [[{ kind: 'words', text: '甲' }], [], [{ kind: 'words', text: '乙' }]] },
    ])
  })

  it('makes tables of rows that follow each other', () => {
    const [before, table, after] = blocks('见下表：\n| 情形 | 期限 |\n| 一般 | 二年 |\n以上。')
    expect([before?.kind, table?.kind, after?.kind]).toEqual(['lines', 'table', 'lines'])
    expect(table?.kind === 'table' && table.rows.map((row) => row.map((cell) => cell[0]?.text))).toEqual([
      ['情形', '期限'],
      ['一般', '二年'],
    ])
  })

  it('knows a picture by its words', () => {
    expect(blocks(`如图${picture}所示`)).toEqual([
      {
        kind: 'lines',
        lines: [
          [
            { kind: 'words', text: '如图' },
            { kind: 'picture', text: '现场照片' },
            { kind: 'words', text: '所示' },
          ],
        ],
      },
    ])
  })

  it('takes nothing else for markup', () => {
    expect(blocks('a|b ![x](y.png) <b>')).toEqual([
      { kind: 'lines', lines: [[{ kind: 'words', text: 'a|b ![x](y.png) <b>' }]] },
    ])
  })
})

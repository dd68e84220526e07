// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { ofHtml, ofMarkdown } from './markup'

describe('what is shown of a document', () => {
  it.each([
    [
      '<p onclick="x()">a<script>alert(1)</script><b>b</b></p>',
      [{ tag: 'p', inside: ['a', { tag: 'strong', inside: ['b'] }] }],
    ],
    ['<a href="javascript:x()">a</a>', [{ tag: 'a', inside: ['a'] }]],
    ['<img src=x onerror=x()>', []],
    ['<form><p>a</p></form>', [{ tag: 'p', inside: ['a'] }]],
    ['<style>p{}</style><iframe>x</iframe>', []],
  ])('%s', (text, shown) => {
    expect(ofHtml(text)).toEqual(shown)
  })

  it('Markdown: headings, lists, quotes, tables and marks', () => {
    expect(
      ofMarkdown('# 一\n\n甲**乙**\n丙\n\n- 子\n- 丑\n\n1. 寅\n\n> 卯\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |'),
    ).toEqual([
      { tag: 'h2', inside: ['一'] },
      { tag: 'p', inside: ['甲', { tag: 'strong', inside: ['乙'] }, '\n丙'] },
      {
        tag: 'ul',
        inside: [
          { tag: 'li', inside: ['子'] },
          { tag: 'li', inside: ['丑'] },
        ],
      },
      { tag: 'ol', inside: [{ tag: 'li', inside: ['寅'] }] },
      { tag: 'blockquote', inside: ['卯'] },
      {
        tag: 'table',
        inside: [
          {
            tag: 'thead',
            inside: [
              {
                tag: 'tr',
                inside: [
                  { tag: 'th', inside: ['甲'] },
                  { tag: 'th', inside: ['乙'] },
                ],
              },
            ],
          },
          {
            tag: 'tbody',
            inside: [
              {
                tag: 'tr',
                inside: [
                  { tag: 'td', inside: ['1'] },
                  { tag: 'td', inside: ['2'] },
                ],
              },
            ],
          },
        ],
      },
    ])
  })

  it('Markdown keeps HTML as the text that it is, and links only to https', () => {
    expect(ofMarkdown('<script>x</script> [a](javascript:x) [b](https://x.cn)')).toEqual([
      {
        tag: 'p',
        inside: ['<script>x</script> [a](javascript:x) ', { tag: 'a', inside: ['b'], href: 'https://x.cn' }],
      },
    ])
  })

  it('always ends, whatever the text', () => {
    for (const text of ['-', '*', '1', '#', '- ', '|', '**', '[', '1.x\n-x', '   '])
      expect(ofMarkdown(text)).toBeDefined()
  })
})

import { expect, it } from 'vitest'
import { shortStem } from './questionColumns'

it.each([
  ['  追究期限\n是多久？ ', '追究期限 是多久？'],
  ['见下表：\n| 年度 | 天数 |\n| 2022 | 120 |\n应当怎样处理？', '见下表： 应当怎样处理？'],
  ['', '（还没有题干）'],
  ['长'.repeat(70), `${'长'.repeat(60)}…`],
])('a stem in one line: %s', (stem, line) => {
  expect(shortStem(stem)).toBe(line)
})

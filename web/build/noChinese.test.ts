import { Linter } from 'eslint'
import { describe, expect, it } from 'vitest'
import { noChinese } from './noChinese.mjs'

function found(code: string): string[] {
  const linter = new Linter()
  const plugins = { house: { rules: { 'no-chinese': noChinese } } }
  return linter.verify(code, [{ plugins, rules: { 'house/no-chinese': 'error' } }]).map((message) => message.message)
}

describe('Chinese outside the locale files', () => {
  it('is found in texts', () => {
    expect(found("const title = '考试'")).toEqual(['Put "考试" into the locale files.'])
  })

  it('may be quoted in comments', () => {
    expect(found("/** 适老化 */ const size = 18 // 大字\nconst url = 'https://a'")).toEqual([])
  })
})

import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import english from '../src/shared/words/en.json'
import chinese from '../src/shared/words/zh-CN.json'
import { isWord, speak, t } from '../src/shared/words/words'

const source = join(import.meta.dirname, '..', 'src')

function files(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? files(path) : [path]
  })
}

function placeholders(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''))].sort()
}

describe('the locale files', () => {
  it('have the same words in the same order', () => {
    expect(Object.keys(english)).toEqual(Object.keys(chinese))
  })

  it('leave no word empty', () => {
    const empty = Object.entries({ ...chinese, ...english }).filter(([, text]) => text.trim() === '')
    expect(empty).toEqual([])
  })

  it('ask for no value in English that Chinese does not know', () => {
    // A day is "22 Nov 2026" in English: the name of the month is made for it.
    const unknown = Object.entries(english).filter(([word, text]) => {
      const known = [...placeholders(chinese[word as keyof typeof chinese]), 'n', 'name']
      return placeholders(text).some((name) => !known.includes(name))
    })
    expect(unknown).toEqual([])
  })

  it('hold no word that no screen says', () => {
    const paths = files(source).filter((path) => /\.(vue|ts)$/.test(path) && !path.endsWith('.test.ts'))
    const text = paths.map((path) => readFileSync(path, 'utf8')).join('\n')
    const made = [...text.matchAll(/t\(\s*`([\w.]+)\.\$\{/g)].map((match) => match[1] ?? '')
    const unused = Object.keys(chinese).filter((word) => {
      const asked = text.includes(`'${word}'`) || word.startsWith('trouble.')
      return !asked && !made.some((stem) => word.startsWith(`${stem}.`))
    })
    expect(unused).toEqual([])
  })
})

describe('a text', () => {
  afterEach(() => speak('zh-CN'))

  it('takes its values', () => {
    expect(t('submit.missing', { n: 3, total: 50 })).toContain('还有 3 题未答（共 50 题）')
  })

  it('has a form of its own for one', async () => {
    await speak('en')
    expect(t('exam.card.left', { n: 1 })).toBe('1 attempt left')
    expect(t('exam.card.left', { n: 2 })).toBe('2 attempts left')
  })

  it('is known or not', () => {
    expect(isWord('trouble.phone.network')).toBe(true)
    expect(isWord('trouble.nonsense')).toBe(false)
    expect(isWord('toString')).toBe(false)
  })
})

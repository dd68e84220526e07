import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { isWord, speak, t } from '../src/shared/words/words'

const source = join(import.meta.dirname, '..', 'src')

function files(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? files(path) : [path]
  })
}

function words(folder: string, name: string): Record<string, string> {
  return JSON.parse(readFileSync(join(folder, name), 'utf8')) as Record<string, string>
}

function placeholders(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''))].sort()
}

const paths = files(source)
const code = paths
  .filter((path) => /\.(vue|ts)$/.test(path) && !path.endsWith('.test.ts'))
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n')
const folders = paths.filter((path) => path.endsWith('zh-CN.json')).map(dirname)

describe.each(folders.map((folder) => [relative(source, folder), folder]))('the locale files in %s', (_, folder) => {
  const chinese = words(folder, 'zh-CN.json')
  const english = words(folder, 'en.json')

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
      const known = [...placeholders(chinese[word] ?? ''), 'n', 'name']
      return placeholders(text).some((name) => !known.includes(name))
    })
    expect(unknown).toEqual([])
  })

  it('hold no word that no screen says', () => {
    const made = [...code.matchAll(/(?:t|say|sayOr)\(\s*`([\w.]+)\.\$\{/g)].map((match) => match[1] ?? '')
    const unused = Object.keys(chinese).filter((word) => {
      const asked = code.includes(`'${word}'`) || word.startsWith('trouble.')
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

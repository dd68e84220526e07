import { shallowRef, type ShallowRef } from 'vue'
import chinese from './zh-CN.json'

export type Word = keyof typeof chinese
export type Words = Readonly<Record<Word, string>>
export type Language = 'zh-CN' | 'en'
export type Values = Readonly<Record<string, string | number>>

const table: ShallowRef<Words> = shallowRef(chinese)
export const language: ShallowRef<Language> = shallowRef('zh-CN')

/**
 * The words of the screen. `{name}` is replaced by that value; where a text has two forms, parted by ` | `,
 * the first is for `n` = 1.
 */
export function t(word: Word, values: Values = {}): string {
  return filled(table.value[word], values)
}

/** One text with its values, in the form that `n` asks for. */
export function filled(text: string, values: Values): string {
  const [one = '', other = one] = text.split(' | ')
  const form = String(values['n']) === '1' ? one : other
  return form.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
}

/** Whether there is such a text, for codes that come from the server. */
export function isWord(word: string): word is Word {
  return Object.prototype.hasOwnProperty.call(chinese, word)
}

/** The other language is loaded only when somebody wants it. */
export async function speak(wanted: Language): Promise<void> {
  table.value = wanted === 'en' ? (await import('./en.json')).default : chinese
  language.value = wanted
}

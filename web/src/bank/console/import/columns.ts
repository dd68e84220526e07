import type { ImportLayout, Meaning } from './imports'

export const MEANINGS: readonly Meaning[] = [
  'stem',
  'key',
  'kind',
  'A',
  'B',
  'C',
  'D',
  'E',
  'F',
  'G',
  'H',
  'options',
  'explanation',
  'citation',
  'difficulty',
  'section',
]

/** What somebody has chosen, by the letters of the column; empty for a column that means nothing. */
export type Chosen = Record<string, Meaning | ''>

/** What the headers seem to say, each meaning for the first column only. */
export function guessed({ columns }: ImportLayout): Chosen {
  const taken = new Set<string>()
  return Object.fromEntries(
    columns.map(({ column, guess }) => {
      const meaning = MEANINGS.find((each) => each === guess)
      if (meaning === undefined || taken.has(meaning)) return [column, '']
      taken.add(meaning)
      return [column, meaning]
    }),
  )
}

export type Lack = 'stem' | 'key' | 'twice'

/** What keeps a table from being read with these columns; null when nothing does. */
export function lackOf(chosen: Chosen): Lack | null {
  const meanings = Object.values(chosen).filter((meaning) => meaning !== '')
  if (new Set(meanings).size < meanings.length) return 'twice'
  if (!meanings.includes('stem')) return 'stem'
  return meanings.includes('key') ? null : 'key'
}

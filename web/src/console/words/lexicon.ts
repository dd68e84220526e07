import { filled, language, type Values } from '../../shared/words/words'

/**
 * The words of one room of the console, both languages at once: the console is loaded on desks. They are kept apart from
 * the phone's, which would have to load them too.
 */
export function lexicon<W extends string>(
  chinese: Readonly<Record<W, string>>,
  english: Readonly<Record<W, string>>,
): (word: W, values?: Values) => string {
  return (word, values = {}) => filled((language.value === 'en' ? english : chinese)[word], values)
}

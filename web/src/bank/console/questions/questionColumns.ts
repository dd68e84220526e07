import type { Column } from '../../../console/table/columns'
import { moment } from '../../../shared/words/formats'
import type { QuestionItem } from '../types'
import { say } from '../words/say'

const LONGEST_STEM = 60

/** Rows of a table have no place in a line. */
const TABLE_ROW = /^\s*\|.*\|\s*$/gm

/** A stem in one line. */
export function shortStem(stem: string): string {
  const line = stem.replace(TABLE_ROW, '').replace(/\s+/g, ' ').trim()
  if (line === '') return say('question.noStem')
  return line.length > LONGEST_STEM ? `${line.slice(0, LONGEST_STEM)}…` : line
}

export function questionColumns(): readonly Column<QuestionItem>[] {
  return [
    {
      id: 'stem',
      name: say('column.stem'),
      value: ({ stem }) => stem,
      text: ({ stem }) => shortStem(stem),
      head: true,
    },
    { id: 'kind', name: say('column.kind'), value: ({ kind }) => say(`kind.${kind}`) },
    { id: 'state', name: say('column.state'), value: ({ state }) => say(`state.${state}`) },
    { id: 'citation', name: say('column.citation'), value: ({ citation }) => citation ?? null },
    {
      id: 'difficulty',
      name: say('column.difficulty'),
      value: ({ difficulty }) => (difficulty === undefined ? null : say(`difficulty.${difficulty}`)),
    },
    { id: 'topic', name: say('column.topic'), value: ({ topic }) => topic ?? null },
    { id: 'code', name: say('column.code'), value: ({ code }) => code ?? null, figures: true },
    { id: 'author', name: say('column.author'), value: ({ author }) => author.name },
    {
      id: 'changedAt',
      name: say('column.changedAt'),
      value: ({ changedAt }) => changedAt,
      text: ({ changedAt }) => moment(changedAt),
      figures: true,
    },
  ]
}

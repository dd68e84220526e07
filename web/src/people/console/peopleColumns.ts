import type { Column } from '../../console/table/columns'
import { t } from '../../shared/words/words'
import type { PersonLine } from './api'
import { say } from './words/say'

type Category = 'enforcementOfficer' | 'enforcementSupervisor' | 'auxiliary' | 'leadingCadre' | 'civilServant'

/** Masked as the server sends them. */
export function peopleColumns(): Column<PersonLine>[] {
  return [
    { id: 'name', name: say('column.name'), value: ({ name }) => name, head: true },
    { id: 'unit', name: say('column.unit'), value: ({ posts }) => joined(posts.map(({ unitName }) => unitName)) },
    {
      id: 'category',
      name: say('column.category'),
      value: ({ posts }) => joined(posts.map(({ category }) => say(`category.${category as Category}`))),
    },
    {
      id: 'role',
      name: say('column.role'),
      value: ({ posts }) =>
        joined(posts.filter(({ role }) => role !== 'member').map(({ role }) => say(`role.${role as 'head'}`))),
    },
    { id: 'employment', name: say('column.employment'), value: ({ employment }) => employment ?? '' },
    { id: 'flags', name: say('column.flags'), value: ({ flags }) => flags.length },
    { id: 'workNumber', name: say('column.workNumber'), value: ({ workNumber }) => workNumber, figures: true },
    { id: 'identity', name: say('column.identity'), value: ({ identity }) => identity, figures: true },
  ]
}

function joined(texts: readonly string[]): string {
  return [...new Set(texts)].join(t('list.comma'))
}

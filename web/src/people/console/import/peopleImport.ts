import type { ImportKind } from '../../../console/import/tableImport'
import { say } from '../words/say'

type Column =
  | 'name'
  | 'identityNumber'
  | 'phone'
  | 'workNumber'
  | 'unit'
  | 'category'
  | 'role'
  | 'level'
  | 'employment'
  | 'establishment'
  | 'register'
  | 'onPost'
  | 'since'

type Reason =
  | 'identity-number'
  | 'same-line'
  | 'elsewhere'
  | 'barred'
  | 'name'
  | 'too-long'
  | 'phone'
  | 'taken'
  | 'day'
  | 'choose'
  | 'unit-unknown'
  | 'unit-several'
  | 'since-early'

/** HR's table of people. */
export const PEOPLE_IMPORT: ImportKind = {
  path: '/people-imports',
  template: '/people-template',
  routes: { list: 'peopleImports', one: 'peopleImport' },
  commits: 'commitPeopleImport',
  say: (word, values) => say(`imports.${word}`, values),
  column: (code) => say(`roster.${code as Column}`),
  reason: (code, word) => say(`reason.${code as Reason}`, { word }),
}

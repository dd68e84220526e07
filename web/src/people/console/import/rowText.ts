import type { ImportRow } from '../api'
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

/** What a cell would change: old, then new. */
export function changeText({ column, was, is }: ImportRow['changes'][number]): string {
  const name = say(`roster.${column as Column}`)
  return was === '' ? say('import.begins', { name, is }) : say('import.changes', { name, was, is })
}

/** Why a row can't go in, and what helps. */
export function reasonText({ column, code, word }: ImportRow['reasons'][number]): string {
  return say('reason.line', {
    name: say(`roster.${column as Column}`),
    text: say(`reason.${code as Reason}`, { word }),
  })
}

import { duration } from '../../shared/words/formats'
import { codeOf, keyOf, shownValue } from './deeds'
import type { Evidence } from './record'
import { sayOr } from './words/names/say'

export interface ShownFact {
  readonly name: string
  readonly value: string
}

/** Facts of evidence as people read them; what has no value is left out. */
export function shownFacts(facts: Evidence['facts']): readonly ShownFact[] {
  return facts
    .filter(({ value }) => value !== '')
    .map(({ name, value }) => ({ name: sayOr(`fact.${name}`, name), value: shown(name, value) }))
}

function shown(name: string, value: string): string {
  if (name === 'grantedMillis') return value === '0' ? sayOr('fact.none', '–') : duration(Number(value))
  if (name === 'code') return codeOf(value)
  if (name === 'address') return sayOr(`address.${value}`, value)
  if (name === 'subject' || name === 'evidence') return named(value)
  return shownValue(name, value)
}

/** `studySession 0193…` as `学法活动 0193…`. */
function named(value: string): string {
  const [kind = '', ...key] = value.split(' ')
  return `${sayOr(`subject.${kind}`, kind)} ${keyOf(kind, key.join(' '))}`
}

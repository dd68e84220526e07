import { day } from '../../../shared/words/formats'
import type { Fact } from '../api'
import { say } from '../words/say'

export type FactKind = Fact['fact']

/** Kinds in the order of the page. */
export const KINDS: readonly FactKind[] = ['post', 'employment', 'standing', 'tenure', 'absence']

type Category = 'enforcementOfficer' | 'enforcementSupervisor' | 'auxiliary' | 'leadingCadre' | 'civilServant'

/** One line that says what a fact says. */
export function sentence(fact: Fact): string {
  switch (fact.fact) {
    case 'post': {
      const role = fact.role === undefined || fact.role === 'member' ? '' : ` · ${say(`role.${fact.role as 'head'}`)}`
      return `${fact.unitName ?? ''} · ${say(`category.${fact.category as Category}`)}${role}`
    }
    case 'employment':
      return say(`employment.${fact.kind as 'contract'}`)
    case 'standing':
      return say(`flag.${fact.flag as 'onPost'}`)
    case 'tenure':
      return say('tenure.of', { unit: fact.unitName ?? '' })
    case 'absence':
      return (
        say(`absence.${fact.kind as 'longLeave'}`) +
        (fact.approvedBy ? ` · ${say('absence.approved', { who: fact.approvedBy })}` : ` · ${say('absence.open')}`)
      )
  }
}

export function span(fact: Fact): string {
  return fact.to === undefined
    ? say('span.open', { from: day(fact.from) })
    : say('span.closed', { from: day(fact.from), to: day(fact.to) })
}

/** Those that go on or are to come first, then the newest. */
export function newestFirst(facts: readonly Fact[]): readonly Fact[] {
  const key = ({ to, from }: Fact): string => `${to ?? '9999-12-31'} ${from}`
  return [...facts].sort((a, b) => key(b).localeCompare(key(a)))
}

export function isOver({ to }: Fact, today: string): boolean {
  return to !== undefined && to < today
}

import { day } from '../../shared/words/formats'
import type { Fact } from './api'
import { say } from './words/say'

type Said = Pick<
  Fact,
  'kind' | 'masked' | 'year' | 'grade' | 'sanction' | 'basis' | 'from' | 'to' | 'subject' | 'day' | 'title' | 'passed'
> &
  Pick<Fact, 'score' | 'fullMarks' | 'organiser'>

/** From when until when a sanction counts. */
export function period({ from, to }: Pick<Fact, 'from' | 'to'>): string {
  const begins = day(from ?? '')
  return to === undefined ? say('period.open', { from: begins }) : say('period', { from: begins, to: day(to) })
}

export function marksOf({ score, fullMarks }: Pick<Fact, 'score' | 'fullMarks'>): string {
  return score === undefined ? '' : `${score} / ${fullMarks ?? ''}`
}

/** A fact in one line. */
export function sentence(fact: Said): string {
  if (fact.masked) return `${say('masked')} · ${day(fact.from ?? '')}`
  return parts(fact)
    .filter((part) => part !== '')
    .join(' · ')
}

function parts(fact: Said): readonly string[] {
  switch (fact.kind) {
    case 'assessment':
      return [say('year', { year: fact.year ?? '' }), say(`grade.${fact.grade ?? 'competent'}`)]
    case 'sanction':
      return [
        say(`sanction.${fact.sanction ?? 'warning'}`),
        say(`basis.${fact.basis ?? 'civilServantsLaw'}`),
        period(fact),
      ]
    default:
      return [
        day(fact.day ?? ''),
        say(`subject.${fact.subject ?? 'common'}`),
        say(fact.passed === true ? 'passed.true' : 'passed.false'),
        marksOf(fact),
        fact.title ?? '',
        fact.organiser ?? '',
      ]
  }
}

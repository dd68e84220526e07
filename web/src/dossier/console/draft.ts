import type { Correction, Fact, Kind } from './api'

/** What a form holds: texts, as they are typed. */
export interface Draft {
  year: string
  grade: string
  sanction: string
  basis: string
  from: string
  to: string
  subject: string
  day: string
  title: string
  organiser: string
  score: string
  fullMarks: string
  passed: string
  resultNumber: string
  document: string
  reason: string
}

export type Member = keyof Draft

/** The members that a kind has, in the order of its form. */
export const MEMBERS: Readonly<Record<Kind, readonly Member[]>> = {
  assessment: ['year', 'grade', 'document'],
  sanction: ['sanction', 'basis', 'from', 'to', 'document'],
  exam: ['subject', 'title', 'organiser', 'day', 'score', 'fullMarks', 'passed', 'resultNumber', 'document'],
}

const NEEDED: Readonly<Record<Kind, readonly Member[]>> = {
  assessment: ['year', 'grade'],
  sanction: ['sanction', 'basis', 'from'],
  exam: ['subject', 'title', 'organiser', 'day', 'passed'],
}

const EMPTY: Draft = {
  year: '',
  grade: '',
  sanction: '',
  basis: 'civilServantsLaw',
  from: '',
  to: '',
  subject: '',
  day: '',
  title: '',
  organiser: '',
  score: '',
  fullMarks: '',
  passed: 'true',
  resultNumber: '',
  document: '',
  reason: '',
}

/** What is said now, to be corrected; or what is known of something new. */
export function draftOf(fact: Fact | null, known: Partial<Draft> = {}): Draft {
  if (fact === null) return { ...EMPTY, ...known }
  const said = Object.entries(fact)
    .filter(([member]) => member in EMPTY)
    .map(([member, value]) => [member, String(value)] as const)
  return { ...EMPTY, ...(Object.fromEntries(said) as Partial<Draft>), reason: '' }
}

/** The members that are missing. */
export function missing(kind: Kind, draft: Draft): readonly Member[] {
  return NEEDED[kind].filter((member) => draft[member].trim() === '')
}

/** As the contract wants it: what is empty is left out. */
export function body(kind: Kind, draft: Draft): Omit<Correction, 'reason'> {
  const said = MEMBERS[kind]
    .map((member) => [member, draft[member].trim()] as const)
    .filter(([, value]) => value !== '')
    .map(([member, value]): readonly [Member, string | number | boolean] => {
      if (member === 'year') return [member, Number(value)]
      return [member, member === 'passed' ? value === 'true' : value]
    })
  return { kind, ...(Object.fromEntries(said) as Partial<Correction>) }
}

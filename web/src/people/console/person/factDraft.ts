import type { NewFact } from '../api'
import { say } from '../words/say'

/** What is filled in for a new fact; only what its kind has is sent. */
export interface FactDraft {
  fact: NewFact['fact']
  unitId: string
  category: NonNullable<NewFact['category']>
  role: NonNullable<NewFact['role']>
  level: NonNullable<NewFact['level']>
  employment: NonNullable<NewFact['employment']>
  flag: NonNullable<NewFact['flag']>
  absence: NonNullable<NewFact['absence']>
  approvedBy: string
  from: string
  to: string
}

export function emptyDraft(fact: NewFact['fact'], unitId = ''): FactDraft {
  return {
    fact,
    unitId,
    category: 'civilServant',
    role: 'member',
    level: 'staff',
    employment: 'civilServant',
    flag: 'onPost',
    absence: 'longLeave',
    approvedBy: '',
    from: '',
    to: '',
  }
}

export function bodyOf(draft: FactDraft): Omit<NewFact, 'reason'> {
  const { fact, from, to } = draft
  const days = { fact, from, ...(to === '' ? {} : { to }) }
  switch (fact) {
    case 'post':
      return { ...days, unitId: draft.unitId, category: draft.category, role: draft.role, level: draft.level }
    case 'employment':
      return { ...days, employment: draft.employment }
    case 'standing':
      return { ...days, flag: draft.flag }
    case 'tenure':
      return { ...days, unitId: draft.unitId }
    case 'absence':
      return { ...days, absence: draft.absence, approvedBy: draft.approvedBy }
  }
}

/** What the page finds itself, by pointer below `prefix`. */
export function faultsOf(draft: FactDraft, prefix = ''): Record<string, string> {
  const faults: Record<string, string> = {}
  if (draft.from === '') faults[`${prefix}/from`] = say('day.fault')
  if (draft.to !== '' && draft.to < draft.from) faults[`${prefix}/to`] = say('to.fault')
  if ((draft.fact === 'post' || draft.fact === 'tenure') && draft.unitId === '') {
    faults[`${prefix}/unitId`] = say('unit.fault')
  }
  return faults
}

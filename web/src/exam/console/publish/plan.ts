import type { components } from '../../../shared/api/schema'
import type { Kind, Publication } from '../../../shared/api/types'

type Schemas = components['schemas']
export type ExamDraft = Schemas['ExamDraft']
export type ReleasePool = Schemas['ReleasePool']
export type BlueprintVerdict = Schemas['BlueprintVerdict']
export type RosterPreview = Schemas['RosterPreview']
export type SamplePaper = Schemas['SamplePaper']
export type Arrangement = Schemas['Arrangement']
export type PlanUnit = Schemas['PublishingUnits']['items'][number]
export type PostCategory = Schemas['PostCategory']

export const KINDS = ['single', 'multiple', 'trueFalse'] as const
export const DIFFICULTIES = ['easy', 'medium', 'hard'] as const
export const CATEGORIES = [
  'enforcementOfficer',
  'enforcementSupervisor',
  'auxiliary',
  'leadingCadre',
  'civilServant',
] as const
export const SCORINGS = ['halfForSubset', 'allOrNothing', 'perOption'] as const
export const PUBLICATIONS = ['atOnce', 'afterClosing'] as const
export const STEPS = ['release', 'blueprint', 'sitting', 'confirm'] as const

export type Step = (typeof STEPS)[number]
export type Difficulty = (typeof DIFFICULTIES)[number]

export interface Quota {
  count: number
  laws: string[]
  difficulties: Difficulty[]
}

export interface Section {
  title: string
  kind: Kind
  marksHundredths: number
  quotas: Quota[]
}

export interface Rules {
  minutes: number
  attemptsAllowed: number
  passHundredths: number
  goodHundredths: number
  excellentHundredths: number
  multipleScoring: (typeof SCORINGS)[number]
  scores: Publication
  questions: Publication
  graceSeconds: number
  minimumUnitSize: number
}

/** What is filled in for an exam, complete in form: what the server left out is filled with the defaults. */
export interface Plan {
  title: string
  releaseDigest: string
  sections: Section[]
  rules: Rules
  sitting: { opensAt: string; closesAt: string; rosterClosesAt: string }
  roster: { unitIds: string[]; categories: PostCategory[]; onlyReady: boolean; certifying: boolean }
}

const A_DAY_MILLIS = 86_400_000

/** Fifty questions, a hundred marks, sixty minutes, passed with sixty; a week from now, for a week. */
export function newPlan(nowMillis: number, titles: Readonly<Record<Kind, string>>): Plan {
  const section = (kind: Kind, count: number): Section => ({
    title: titles[kind],
    kind,
    marksHundredths: 200,
    quotas: [{ count, laws: [], difficulties: [] }],
  })
  return {
    title: '',
    releaseDigest: '',
    sections: [section('single', 30), section('multiple', 10), section('trueFalse', 10)],
    rules: {
      ...{ minutes: 60, attemptsAllowed: 1, graceSeconds: 60, minimumUnitSize: 3 },
      ...{ passHundredths: 6000, goodHundredths: 8000, excellentHundredths: 9000 },
      ...{ multipleScoring: 'halfForSubset', scores: 'atOnce', questions: 'afterClosing' },
    },
    sitting: {
      opensAt: instant(`${dayOf(nowMillis + 7 * A_DAY_MILLIS)}T09:00`),
      closesAt: instant(`${dayOf(nowMillis + 14 * A_DAY_MILLIS)}T18:00`),
      rosterClosesAt: '',
    },
    roster: { unitIds: [], categories: [], onlyReady: false, certifying: false },
  }
}

/** The draft's plan, to be changed. */
export function planOf(draft: ExamDraft, otherwise: Plan): Plan {
  const { plan } = draft
  const sections = plan.sections?.map((section) => ({
    ...section,
    quotas: section.quotas.map(({ count, laws, difficulties }) => ({
      count,
      laws: [...laws],
      difficulties: [...difficulties],
    })),
  }))
  return {
    title: plan.title ?? '',
    releaseDigest: plan.releaseDigest ?? '',
    sections: sections ?? otherwise.sections,
    rules: { ...otherwise.rules, ...plan.rules },
    sitting: { ...otherwise.sitting, ...plan.sitting },
    roster: {
      unitIds: [...(plan.roster?.unitIds ?? [])],
      categories: [...(plan.roster?.categories ?? [])],
      onlyReady: plan.roster?.onlyReady ?? false,
      certifying: plan.roster?.certifying ?? false,
    },
  }
}

export function questionsOf(sections: readonly Section[]): number {
  return sections.reduce((sum, { quotas }) => sum + quotas.reduce((all, { count }) => all + count, 0), 0)
}

export function fullMarksHundredths(sections: readonly Section[]): number {
  return sections.reduce(
    (sum, { quotas, marksHundredths }) => sum + marksHundredths * quotas.reduce((all, { count }) => all + count, 0),
    0,
  )
}

/** The step on which a place of the plan is filled in. */
export function stepOf(pointer: string): Step {
  if (pointer.startsWith('/sections')) return 'blueprint'
  if (pointer.startsWith('/title') || pointer.startsWith('/releaseDigest') || pointer.startsWith('/unitId')) {
    return 'release'
  }
  return 'sitting'
}

/** The zone that days and times are filled in with, as they are shown. */
const OFFSET = '+08:00'
const OFFSET_MILLIS = 8 * 3_600_000

/** @param local what a field for day and time holds, such as 2026-11-22T09:30 */
export function instant(local: string): string {
  return local === '' ? '' : `${local.slice(0, 16)}:00${OFFSET}`
}

/** What a field for day and time shows of an instant. */
export function localOf(moment: string): string {
  const millis = Date.parse(moment)
  return Number.isNaN(millis) ? '' : new Date(millis + OFFSET_MILLIS).toISOString().slice(0, 16)
}

function dayOf(millis: number): string {
  return new Date(millis + OFFSET_MILLIS).toISOString().slice(0, 10)
}

import type { RouteLocationRaw } from 'vue-router'
import type { components } from '../../../shared/api/schema'
import { say as sayPeople, type PeopleWord } from '../../../people/console/words/say'
import { figure } from '../../../training/amounts'
import { say as sayHours, type TrainingWord } from '../../../training/words/say'
import { say, type DeskWord } from '../words/say'

export type Timeline = components['schemas']['PersonTimeline']
export type Happened = Timeline['items'][number]
export type Kind = Happened['kind']

/** The kinds that there are, in the order of the filter. */
export const KINDS: readonly Kind[] = [
  'post',
  'employment',
  'standing',
  'tenure',
  'absence',
  'certificate',
  'hours',
  'exam',
  'study',
  'assessment',
  'sanction',
  'notice',
]

const PEOPLE: Partial<Record<Kind, string>> = {
  post: 'category',
  employment: 'employment',
  standing: 'flag',
  absence: 'absence',
}

/** What happened, in one line. */
export function sentence(event: Happened): string {
  return [what(event), event.title, beside(event), event.over ? say('file.over') : '']
    .filter((part) => part !== '')
    .join(' · ')
}

function what({ kind, code }: Happened): string {
  const people = PEOPLE[kind]
  if (people !== undefined) return sayPeople(`${people}.${code}` as PeopleWord)
  if (kind === 'notice' || kind === 'tenure') return ''
  if (kind === 'hours' && code !== 'toConfirm' && code !== 'revoked') return sayHours(`kind.${code}` as TrainingWord)
  return say(`file.${kind}.${code}` as DeskWord)
}

/** Who held it is said only of what was held elsewhere. */
function marks(value: number | undefined, organiser: string): string {
  return [value === undefined ? '' : say('file.marks', { n: value }), organiser]
    .filter((part) => part !== '')
    .join(' · ')
}

function beside({ kind, value, detail, page }: Happened): string {
  switch (kind) {
    case 'hours':
      return detail === 'minutes'
        ? sayHours('minutes', { n: value ?? 0 })
        : sayHours('amount.hours', { n: figure(value ?? 0) })
    case 'exam':
      return marks(value, page?.kind === 'dossier' ? detail : '')
    case 'assessment':
      return value === undefined ? '' : String(value)
    case 'post':
      return detail === 'member' ? '' : sayPeople(`role.${detail}` as PeopleWord)
    case 'certificate':
    case 'study':
    case 'absence':
      return detail
    default:
      return ''
  }
}

/** The page with what stands behind it; undefined when there is none to open. */
export function evidence({ page }: Happened, personId: string): RouteLocationRaw | undefined {
  switch (page?.kind) {
    case 'certificate':
      return { name: 'certificate', params: { certificateId: page.id } }
    case 'hours':
      return { name: 'trainingPerson', params: { personId } }
    case 'session':
      return { name: 'studySession', params: { sessionId: page.id } }
    case 'dossier':
      return { name: 'personDossier', params: { personId } }
    case 'unit':
      return { name: 'people', query: { unit: page.id } }
    default:
      return undefined
  }
}

/** Whether it is one of these kinds; none chosen means all. */
export function isShown(event: Happened, chosen: readonly string[]): boolean {
  return chosen.length === 0 || chosen.includes(event.kind)
}

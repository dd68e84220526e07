import type { ImportKind } from '../../console/import/tableImport'
import type { Kind } from './api'
import type { Member } from './draft'
import { say } from './words/say'

type Column = 'name' | 'identityNumber' | 'workNumber' | Exclude<Member, 'reason'>

type Reason =
  | 'missing'
  | 'between'
  | 'year'
  | 'day'
  | 'future'
  | 'minimum'
  | 'ends-early'
  | 'above-full-marks'
  | 'dossier-choice'
  | 'dossier-marks'
  | 'sanction-without-end'
  | 'sanction-too-long'
  | 'too-long'
  | 'same-line'
  | 'twice'
  | 'person'
  | 'name-differs'
  | 'no-number'
  | 'oneself'

const OPERATIONS: Readonly<Record<Kind, { readonly path: string; readonly commits: string; readonly route: string }>> =
  {
    assessment: { path: 'assessment', commits: 'commitAssessmentImport', route: 'assessmentImport' },
    sanction: { path: 'sanction', commits: 'commitSanctionImport', route: 'sanctionImport' },
    exam: { path: 'outside-exam', commits: 'commitOutsideExamImport', route: 'outsideExamImport' },
  }

/** HR's tables, by kind. */
export function dossierImport(kind: Kind): ImportKind {
  const { path, commits, route } = OPERATIONS[kind]
  return {
    path: `/${path}-imports`,
    template: `/${path}-template`,
    routes: { list: `${route}s`, one: route },
    commits,
    say: (word, values) =>
      word === 'title' || word === 'template.file'
        ? say(`imports.${word}`, { kind: say(`list.${kind}`), ...values })
        : say(`imports.${word}`, values),
    column: (code) => columnName(code as Column),
    reason: (code, word) => say(`reason.${code as Reason}`, { word }),
  }
}

function columnName(code: Column): string {
  if (code === 'name' || code === 'workNumber' || code === 'identityNumber') return say(`column.${code}`)
  return say(`member.${code}`)
}

import type { ImportKind } from '../../console/import/tableImport'
import { say } from './words/say'

type Column = 'name' | 'identityNumber' | 'unit' | 'kind' | 'number' | 'area' | 'validFrom' | 'validTo' | 'state'

type Reason =
  | 'name'
  | 'identity-number'
  | 'kind'
  | 'number'
  | 'area'
  | 'state'
  | 'day'
  | 'validity'
  | 'two-people'
  | 'twice'
  | 'person'
  | 'name-differs'
  | 'unit'
  | 'elsewhere'
  | 'number-taken'
  | 'barred'
  | 'auxiliary-card-only'
  | 'not-auxiliary'
  | 'no-post'
  | 'no-unit'
  | 'under-way'
  | 'state-path'
  | 'validity-shorter'

/** HR's table of certificates: the justice bureau commits it. */
export const CERTIFICATE_IMPORT: ImportKind = {
  path: '/certificate-imports',
  template: '/certificate-template',
  routes: { list: 'certificateImports', one: 'certificateImport' },
  commits: 'commitCertificateImport',
  waits: () => say('imports.waits'),
  say: (word, values) => say(`imports.${word}`, values),
  column: (code) => say(`roster.${code as Column}`),
  reason: (code) => say(`reason.${code as Reason}`),
}

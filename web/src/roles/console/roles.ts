import type { Role } from '../../shared/api/types'

/** In the order of lists to choose from. */
export const ROLES: readonly Role[] = [
  'editor',
  'reviewer',
  'publisher',
  'examOfficer',
  'invigilator',
  'grader',
  'unitHr',
  'justiceBureau',
  'studySecretary',
  'auditor',
  'systemAdministrator',
  'securityAdministrator',
  'auditAdministrator',
  'candidate',
]

/** Whoever has one of these has no other role beside being a candidate (GB/T 22239). */
export const APART: readonly Role[] = ['auditor', 'systemAdministrator', 'securityAdministrator', 'auditAdministrator']

export const TONES = {
  current: 'ok-text filled-dot',
  coming: 'primary-text',
  suspended: 'danger-text',
  ended: 'muted',
} as const

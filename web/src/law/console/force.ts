import type { LawVersion } from '../../shared/api/types'

export type Force = 'inForce' | 'coming' | 'repealed' | 'superseded' | 'unknown'

/** The day it is where the laws are in force, as 2026-11-22. */
export function today(now: Date = new Date()): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(now)
}

/**
 * Whether a version counts on that day, as far as the texts say.
 *
 * @param versions of the law, newest first
 */
export function forceOf(version: LawVersion, versions: readonly LawVersion[], on: string): Force {
  if (version.repealedBy !== undefined) return 'repealed'
  const begun = ({ inForceSince }: LawVersion): boolean => inForceSince !== undefined && inForceSince <= on
  const newer = versions.slice(
    0,
    versions.findIndex(({ versionId }) => versionId === version.versionId),
  )
  if (newer.some(begun)) return 'superseded'
  if (version.inForceSince === undefined) return 'unknown'
  return begun(version) ? 'inForce' : 'coming'
}

/** The tone of a state in words. */
export const FORCE_TONES: Readonly<Record<Force, string>> = {
  inForce: 'ok-text filled-dot',
  coming: 'primary-text',
  repealed: 'danger-text',
  superseded: 'muted',
  unknown: 'muted',
}

import type { components } from '../../shared/api/schema'
import { say } from '../words/say'

export type LevelOfForce = components['schemas']['LevelOfForce']

/** From the strongest. */
export const LEVELS: readonly LevelOfForce[] = [
  'constitution',
  'law',
  'administrativeRegulation',
  'localRegulation',
  'rule',
  'normativeDocument',
  'partyRegulation',
  'judicialInterpretation',
]

export function level(code: LevelOfForce | undefined): string {
  return code === undefined ? say('level.none') : say(`level.${code}`)
}

/** @param code CN or a division code of GB/T 2260 */
export function jurisdiction(code: string | undefined): string {
  if (code === undefined) return say('jurisdiction.none')
  return code === 'CN' ? say('jurisdiction.CN') : say('jurisdiction.code', { code })
}

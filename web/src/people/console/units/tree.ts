import type { Unit } from '../api'

/** A unit with what is below it. */
export interface Branch {
  readonly unit: Unit
  readonly below: readonly Branch[]
  /** With all units below. */
  readonly people: number
  readonly officers: number
}

/** @param units parents before children; a unit whose parent isn't among them is at the top */
export function treeOf(units: readonly Unit[]): readonly Branch[] {
  const ids = new Set(units.map(({ unitId }) => unitId))
  const byParent = new Map<string, Unit[]>()
  for (const unit of units) {
    const above = unit.parentId !== undefined && ids.has(unit.parentId) ? unit.parentId : ''
    byParent.set(above, [...(byParent.get(above) ?? []), unit])
  }
  const branch = (unit: Unit): Branch => {
    const below = (byParent.get(unit.unitId) ?? []).map(branch)
    return {
      unit,
      below,
      people: below.reduce((sum, each) => sum + each.people, unit.people),
      officers: below.reduce((sum, each) => sum + each.officers, unit.officers),
    }
  }
  return (byParent.get('') ?? []).map(branch)
}

/** The ids from the top down to a unit, itself included; empty when it isn't there. */
export function pathTo(units: readonly Unit[], unitId: string): readonly string[] {
  const byId = new Map(units.map((unit) => [unit.unitId, unit]))
  const path: string[] = []
  for (let at = byId.get(unitId); at !== undefined; at = byId.get(at.parentId ?? '')) {
    path.unshift(at.unitId)
    if (path.length > 40) break
  }
  return path
}

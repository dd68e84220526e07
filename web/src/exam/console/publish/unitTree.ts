import type { PlanUnit } from './plan'

export interface TreeUnit {
  readonly unit: PlanUnit
  /** 0 at the top. */
  readonly depth: number
  /** Ids of all units above. */
  readonly above: readonly string[]
  /** People there and in all units below. */
  readonly people: number
}

/** Units below those that they belong to, each level by name as they came. */
export function treeOf(units: readonly PlanUnit[]): readonly TreeUnit[] {
  const children = new Map<string | undefined, PlanUnit[]>()
  for (const unit of units) children.set(unit.parentId, [...(children.get(unit.parentId) ?? []), unit])

  function below(parentId: string | undefined, above: readonly string[]): TreeUnit[] {
    return (children.get(parentId) ?? []).flatMap((unit) => {
      const own = below(unit.unitId, [...above, unit.unitId])
      const people = own
        .filter(({ depth }) => depth === above.length + 1)
        .reduce((sum, each) => sum + each.people, unit.people)
      return [{ unit, depth: above.length, above, people }, ...own]
    })
  }
  return below(undefined, [])
}

/** What is chosen after a press on a unit: whoever has a unit above chosen has all below it. */
export function turned(chosen: readonly string[], pressed: TreeUnit, tree: readonly TreeUnit[]): string[] {
  const { unitId } = pressed.unit
  if (chosen.includes(unitId)) return chosen.filter((id) => id !== unitId)
  const covered = new Set(tree.filter(({ above }) => above.includes(unitId)).map(({ unit }) => unit.unitId))
  return [...chosen.filter((id) => !covered.has(id)), unitId]
}

import type { Unit } from '../api'
import { treeOf, type Branch } from './tree'

/** Units for a list to choose from, each indented below the one that it belongs to. */
export function unitOptions(units: readonly Unit[]): readonly { readonly value: string; readonly name: string }[] {
  const lines = (branches: readonly Branch[], depth: number): { value: string; name: string }[] =>
    branches.flatMap(({ unit, below }) => [
      { value: unit.unitId, name: '\u3000'.repeat(depth) + unit.name },
      ...lines(below, depth + 1),
    ])
  return lines(treeOf(units), 0)
}

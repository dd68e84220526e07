import { describe, expect, it } from 'vitest'
import type { Unit } from '../api'
import { pathTo, treeOf } from './tree'

const unit = (unitId: string, parentId: string | undefined, people: number): Unit => ({
  unitId,
  ...(parentId === undefined ? {} : { parentId }),
  name: unitId,
  kind: 'department',
  enforcement: false,
  people,
  officers: people > 1 ? 1 : 0,
})
const units = [unit('city', 'elsewhere', 0), unit('bureau', 'city', 2), unit('desk', 'bureau', 3)]

describe('the tree of units', () => {
  it('counts people with those of all units below', () => {
    const [city] = treeOf(units)
    expect(city?.people).toBe(5)
    expect(city?.officers).toBe(2)
    expect(city?.below[0]?.below[0]?.unit.name).toBe('desk')
  })

  it('begins where the reach begins, and knows the way down', () => {
    expect(treeOf(units)).toHaveLength(1)
    expect(pathTo(units, 'desk')).toEqual(['city', 'bureau', 'desk'])
    expect(pathTo(units, 'nowhere')).toEqual([])
  })
})

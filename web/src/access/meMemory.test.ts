import { IDBFactory } from 'fake-indexeddb'
import { expect, it } from 'vitest'
import { openDatabase } from '../shared/database'
import { meMemory } from './meMemory'

const me = {
  personId: 'p1',
  name: 'n',
  unit: { unitId: 'u', name: 'u' },
  roles: ['candidate' as const],
  grants: [],
  operations: [],
  demo: true,
}

it('the person is remembered without the token, until forgotten', async () => {
  const memory = meMemory(await openDatabase(new IDBFactory()))
  expect(await memory.read()).toBeUndefined()
  await memory.write({ ...me, csrfToken: 'secret' })
  expect(await memory.read()).toEqual(me)
  await memory.clear()
  expect(await memory.read()).toBeUndefined()
})

import { result, transaction } from '../shared/database'
import type { Me } from '../shared/api/types'
import type { MeMemory } from './session'

const KEY = 'me'

/** Keeps the person in the phone's database, without the token of the session. */
export function meMemory(database: IDBDatabase): MeMemory {
  return {
    read: () =>
      transaction(database, ['device'], 'readonly', (store) =>
        result(store('device').get(KEY) as IDBRequest<Me | undefined>),
      ),
    write: ({ personId, name, unit, roles, grants, operations, demo }) =>
      transaction(database, ['device'], 'readwrite', async (store) => {
        const kept: Me = {
          personId,
          name,
          unit: { ...unit },
          roles: [...roles],
          grants: plain(grants),
          operations: [...operations],
          demo,
        }
        await result(store('device').put(kept, KEY))
      }),
    clear: () =>
      transaction(database, ['device'], 'readwrite', async (store) => {
        await result(store('device').delete(KEY))
      }),
  }
}

/** Without the proxies of the screen, which the database can't keep. */
function plain(grants: Me['grants']): Me['grants'] {
  return grants.map(({ unit, ...grant }) => ({ ...grant, unit: { ...unit } }))
}

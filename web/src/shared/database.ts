/** The phone's database. One for all people and attempts of this browser. */
export const STORES = ['attempts', 'papers', 'entries', 'places', 'device'] as const
export type Store = (typeof STORES)[number]

const VERSION = 1

export function openDatabase(factory: IDBFactory, name = 'xuefa'): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory.open(name, VERSION)
    request.onupgradeneeded = () => {
      const database = request.result
      database.createObjectStore('attempts', { keyPath: 'attemptId' })
      database.createObjectStore('papers', { keyPath: 'attemptId' })
      database.createObjectStore('entries', { keyPath: ['attemptId', 'epoch', 'seq'] })
      database.createObjectStore('places', { keyPath: 'attemptId' })
      database.createObjectStore('device')
    }
    request.onsuccess = () => {
      request.result.onversionchange = () => {
        request.result.close()
      }
      resolve(request.result)
    }
    request.onerror = () => {
      reject(asError(request.error))
    }
    request.onblocked = () => {
      reject(new Error('another tab keeps an older database open'))
    }
  })
}

export function result<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result)
    }
    request.onerror = () => {
      reject(asError(request.error))
    }
  })
}

/**
 * Runs `work` in one transaction. The promise is kept only when the transaction is complete; writing waits for the disk
 * where the browser can (Chromium 83 and later; older ones ignore the wish).
 */
export async function transaction<T>(
  database: IDBDatabase,
  stores: readonly Store[],
  mode: 'readonly' | 'readwrite',
  work: (store: (name: Store) => IDBObjectStore) => Promise<T>,
): Promise<T> {
  const running = database.transaction([...stores], mode, { durability: 'strict' })
  const complete = new Promise<void>((resolve, reject) => {
    running.oncomplete = () => {
      resolve()
    }
    running.onabort = () => {
      reject(asError(running.error))
    }
  })
  complete.catch(() => undefined)
  try {
    const value = await work((name) => running.objectStore(name))
    await complete
    return value
  } catch (error) {
    abort(running)
    throw error
  }
}

function abort(running: IDBTransaction): void {
  try {
    running.abort()
  } catch {
    // it has ended already
  }
}

function asError(error: DOMException | null): Error {
  return error ?? new Error('the database gave no reason')
}

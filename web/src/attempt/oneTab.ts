/** Says that this tab writes now (`held`), or that another one does. */
export type Holding = (held: boolean) => void

export interface Hold {
  /** Takes it from the other tab, which hears of it. */
  readonly seize: () => void
  readonly release: () => void
}

export interface TabParts {
  readonly locks: LockManager | undefined
  readonly storage: Storage
  readonly tabId: string
  readonly later: (work: () => void, millis: number) => () => void
  /** For the lease only: it is compared between tabs of one device. */
  readonly wallMillis: () => number
}

/** One tab at a time may write the answers of an attempt; the next one gets its turn when that tab is closed. */
export function holdAttempt(attemptId: string, parts: TabParts, heard: Holding): Hold {
  const name = `xuefa-attempt-${attemptId}`
  return parts.locks === undefined ? holdLease(name, parts, heard) : holdLock(name, parts.locks, heard)
}

function holdLock(name: string, locks: LockManager, heard: Holding): Hold {
  let over = false
  let letGo: () => void = () => undefined
  const waiting = new AbortController()
  const hold = (): Promise<void> =>
    new Promise((resolve) => {
      if (over) {
        resolve()
        return
      }
      letGo = resolve
      heard(true)
    })
  const lost = (): void => {
    if (!over) heard(false)
  }
  const queue = (): void => {
    locks.request(name, { signal: waiting.signal }, hold).catch(lost)
  }
  void locks
    .request(name, { ifAvailable: true }, (lock) => {
      if (lock !== null) return hold()
      heard(false)
      queue()
      return undefined
    })
    .catch(lost)
  return {
    seize: () => {
      locks.request(name, { steal: true }, hold).catch(lost)
    },
    release: () => {
      over = true
      letGo()
      waiting.abort()
    },
  }
}

const LEASE_MILLIS = 4_000
const LOOK_MILLIS = 1_000

/** For browsers without Web Locks: a lease in local storage, renewed every second. */
function holdLease(name: string, parts: TabParts, heard: Holding): Hold {
  let cancel: () => void = () => undefined
  let told: boolean | undefined
  const look = (seizing: boolean): void => {
    const [owner, until] = (parts.storage.getItem(name) ?? '').split(' ')
    const free = owner === undefined || owner === '' || owner === parts.tabId || Number(until) < parts.wallMillis()
    const held = free || seizing
    if (held) parts.storage.setItem(name, `${parts.tabId} ${String(parts.wallMillis() + LEASE_MILLIS)}`)
    if (held !== told) heard((told = held))
    cancel()
    cancel = parts.later(() => {
      look(false)
    }, LOOK_MILLIS)
  }
  look(false)
  return {
    seize: () => {
      look(true)
    },
    release: () => {
      cancel()
      if (told === true) parts.storage.removeItem(name)
    },
  }
}

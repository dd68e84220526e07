import type { Timing } from '../shared/api/reply'

export type Verdict = 'ok' | 'warn' | 'failed'

export interface PhoneCheck {
  /** An answer can be written on this phone and read again. */
  readonly storage: Verdict
  /** The page opens again without network. */
  readonly offline: Verdict
  /** How long the server took to answer. */
  readonly connection: Verdict
  readonly roundTripMillis: number
  /** How far the clock of the phone is ahead of the server's; of no consequence to the exam. */
  readonly clockAheadMillis: number
}

export interface CheckParts {
  readonly database: Promise<IDBDatabase>
  readonly shellKept: () => Promise<boolean>
  readonly wallMillis: () => number
}

const SLOW_MILLIS = 3_000

/** @param serverNow what the server's clock said in an answer with this timing, heard just now */
export async function checkPhone(parts: CheckParts, serverNow: string, timing: Timing): Promise<PhoneCheck> {
  const roundTripMillis = timing.receivedAt - timing.sentAt
  const clockAheadMillis = parts.wallMillis() - Date.parse(serverNow) - roundTripMillis / 2
  return {
    storage: await writes(parts.database),
    offline: (await parts.shellKept()) ? 'ok' : 'warn',
    connection: roundTripMillis < SLOW_MILLIS ? 'ok' : 'warn',
    roundTripMillis,
    clockAheadMillis,
  }
}

async function writes(opening: Promise<IDBDatabase>): Promise<Verdict> {
  try {
    const database = await opening
    await new Promise<void>((resolve, reject) => {
      const trial = database.transaction(['device'], 'readwrite')
      trial.objectStore('device').put('trial', 'trial')
      trial.objectStore('device').delete('trial')
      trial.oncomplete = () => {
        resolve()
      }
      trial.onabort = () => {
        reject(new Error('aborted'))
      }
    })
    return 'ok'
  } catch {
    return 'failed'
  }
}

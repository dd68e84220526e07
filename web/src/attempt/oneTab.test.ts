import { describe, expect, it } from 'vitest'
import { holdAttempt, type Hold } from './oneTab'
import { HandClock, rest } from './testing/handClock'

/** Web Locks between tabs, as far as they are used. */
class Locks {
  private holder: { readonly lose: () => void } | undefined
  private queue: (() => void)[] = []

  request(
    _name: string,
    { ifAvailable, steal, signal }: LockOptions,
    work: (lock: object | null) => Promise<void> | undefined,
  ): Promise<void> {
    if (this.holder !== undefined && ifAvailable === true) return Promise.resolve(work(null))
    if (this.holder !== undefined && steal !== true) {
      return new Promise((resolve, reject) => {
        const turn = (): void => void this.grant(work).then(resolve, reject)
        this.queue.push(turn)
        signal?.addEventListener('abort', () => {
          this.queue = this.queue.filter((one) => one !== turn)
          reject(new Error('aborted'))
        })
      })
    }
    this.holder?.lose()
    return this.grant(work)
  }

  private grant(work: (lock: object) => Promise<void> | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const holder = { lose: () => reject(new Error('stolen')) }
      this.holder = holder
      void Promise.resolve(work({})).then(() => {
        resolve()
        if (this.holder !== holder) return
        this.holder = undefined
        this.queue.shift()?.()
      })
    })
  }
}

class Shelf {
  private readonly kept = new Map<string, string>()
  getItem = (key: string): string | null => this.kept.get(key) ?? null
  setItem = (key: string, value: string): void => void this.kept.set(key, value)
  removeItem = (key: string): void => void this.kept.delete(key)
}

interface Tab {
  readonly hold: Hold
  readonly heard: boolean[]
}

describe.each(['Web Locks', 'a lease'])('tabs of one attempt by %s', (way) => {
  function browser() {
    const [locks, storage, clock] = [new Locks(), new Shelf(), new HandClock()]
    let tabs = 0
    const tab = async (attemptId = 'attempt-1'): Promise<Tab> => {
      const heard: boolean[] = []
      const hold = holdAttempt(
        attemptId,
        {
          locks: way === 'Web Locks' ? (locks as unknown as LockManager) : undefined,
          storage: storage as unknown as Storage,
          tabId: `tab-${String(++tabs)}`,
          later: clock.later,
          wallMillis: clock.now,
        },
        (held) => heard.push(held),
      )
      await rest()
      return { hold, heard }
    }
    return { tab, clock }
  }

  it('let the first write', async () => {
    expect((await browser().tab()).heard).toEqual([true])
  })

  it('tell the second that another writes, and give it its turn later', async () => {
    const { tab, clock } = browser()
    const [first, second] = [await tab(), await tab()]
    expect(second.heard).toEqual([false])
    first.hold.release()
    await clock.pass(10_000)
    expect(second.heard).toEqual([false, true])
  })

  it('let the second seize it, and the first hears so', async () => {
    const { tab, clock } = browser()
    const [first, second] = [await tab(), await tab()]
    second.hold.seize()
    await clock.pass(2_000)
    expect(second.heard).toEqual([false, true])
    expect(first.heard).toEqual([true, false])
  })

  it('leave nothing behind in a tab that was closed while it waited', async () => {
    const { tab, clock } = browser()
    const [first, second] = [await tab(), await tab()]
    second.hold.release()
    first.hold.release()
    await clock.pass(10_000)
    expect(second.heard).toEqual([false])
    expect((await tab()).heard).toEqual([true])
  })
})

describe('a tab that died', () => {
  it('loses its lease after a few seconds', async () => {
    const [storage, clock] = [new Shelf(), new HandClock()]
    storage.setItem('xuefa-attempt-attempt-1', 'dead-tab 3000')
    const heard: boolean[] = []
    const parts = { locks: undefined, storage: storage as unknown as Storage, tabId: 'tab', wallMillis: clock.now }
    holdAttempt('attempt-1', { ...parts, later: clock.later }, (held) => heard.push(held))
    expect(heard).toEqual([false])
    await clock.pass(4_000)
    expect(heard).toEqual([false, true])
  })
})

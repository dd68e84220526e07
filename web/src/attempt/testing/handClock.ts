/** Of Node, where the tests run. */
declare const setImmediate: (work: () => void) => void

interface Work {
  readonly at: number
  readonly run: () => void
}

/** A clock that moves only when it is told to. */
export class HandClock {
  private time = 0
  private work: Work[] = []

  readonly now = (): number => this.time

  readonly later = (run: () => void, millis: number): (() => void) => {
    const work = { at: this.time + millis, run }
    this.work.push(work)
    return () => {
      this.work = this.work.filter((one) => one !== work)
    }
  }

  /** Lets time pass, and what it brings about. */
  async pass(millis: number): Promise<void> {
    const end = this.time + millis
    for (;;) {
      await rest()
      const next = this.work.filter((work) => work.at <= end).sort((a, b) => a.at - b.at)[0]
      if (next === undefined) break
      this.work = this.work.filter((work) => work !== next)
      this.time = Math.max(this.time, next.at)
      next.run()
    }
    this.time = end
    await rest()
  }
}

/** Kept when all that was begun, the database included, has come to rest. */
export async function rest(): Promise<void> {
  for (let turn = 0; turn < 60; turn++)
    await new Promise<void>((resolve) => {
      setImmediate(resolve)
    })
}

/** Kept as soon as it is so. */
export async function until(so: () => boolean): Promise<void> {
  for (let turn = 0; turn < 5_000; turn++) {
    if (so()) return
    await new Promise<void>((resolve) => {
      setImmediate(resolve)
    })
  }
  throw new Error('it never came to that')
}

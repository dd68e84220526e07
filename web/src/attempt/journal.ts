import type { Attempt, Epoch, Outcome, Range, StartedAttempt, Submitted } from '../shared/api/types'
import { result, transaction, type Store } from '../shared/database'
import {
  counts,
  stateAfter,
  type Answers,
  type AttemptRecord,
  type Entry,
  type PaperRecord,
  type PlaceRecord,
  type Stage,
} from './entry'
import {
  entriesOf,
  existing,
  found,
  highest,
  isNewest,
  ofAttempt,
  paperOf,
  put,
  sameOptions,
  save,
  unsettled,
  type Stores,
} from './rows'

/** What the server does not say when it starts an attempt. */
export interface Belonging {
  readonly personId: string
  readonly sittingId: string
  readonly examId: string
  readonly title: string
}

export interface Choice {
  readonly questionId: string
  readonly optionIds: readonly string[]
}

/**
 * The answers on this phone. What a method promises is on the disk when its promise is kept. Numbers are given inside the
 * transaction that writes, so that two tabs can't give the same one. Nothing is deleted before {@link forget}.
 */
export class Journal {
  constructor(
    private readonly database: IDBDatabase,
    private readonly stamp: () => string,
  ) {}

  find(attemptId: string): Promise<AttemptRecord | undefined> {
    return this.read(['attempts'], (store) => found<AttemptRecord>(store('attempts'), attemptId))
  }

  paper(attemptId: string): Promise<PaperRecord | undefined> {
    return this.read(['papers'], (store) => found<PaperRecord>(store('papers'), attemptId))
  }

  place(attemptId: string): Promise<PlaceRecord | undefined> {
    return this.read(['places'], (store) => found<PlaceRecord>(store('places'), attemptId))
  }

  async records(personId: string): Promise<AttemptRecord[]> {
    const all = await this.read(['attempts'], (store) =>
      result(store('attempts').getAll() as IDBRequest<AttemptRecord[]>),
    )
    return all.filter((record) => record.personId === personId)
  }

  /** Every entry of the attempt on this phone, by (epoch, seq). */
  entries(attemptId: string): Promise<Entry[]> {
    return this.read(['entries'], (store) => entriesOf(store, attemptId))
  }

  /** A new attempt, opened from this device. */
  begin(started: StartedAttempt, of: Belonging): Promise<AttemptRecord> {
    const { attemptId, epoch, nextSeq, remainingMillis } = started
    const record: AttemptRecord = {
      ...of,
      ...{ attemptId, epoch, nextSeq, remainingMillis },
      highWater: nextSeq - 1,
      stage: 'open',
    }
    return this.write(['attempts', 'papers'], async (store) => {
      await result(store('papers').put({ attemptId, paper: started.paper, saved: {} } satisfies PaperRecord))
      await result(store('attempts').put(record))
      return record
    })
  }

  /**
   * Takes in what the server says of an attempt that this device goes on with. Entries above the server's high water are
   * sent again, whatever was heard of them: the server decides what it has.
   */
  refresh(attempt: Attempt): Promise<AttemptRecord> {
    return this.write(['attempts', 'papers', 'entries'], async (store) => {
      const record = await existing(store, attempt.attemptId)
      const own = (await entriesOf(store, attempt.attemptId)).filter((entry) => entry.epoch === record.epoch)
      for (const entry of own) {
        if (entry.state === 'received' && entry.seq > attempt.highWater) await put(store, { ...entry, state: 'kept' })
      }
      await result(store('papers').put(paperOf(attempt)))
      return save(store, {
        ...record,
        nextSeq: Math.max(attempt.nextSeq, record.nextSeq, highest(own) + 1),
        highWater: attempt.highWater,
        remainingMillis: attempt.remainingMillis,
      })
    })
  }

  /**
   * This device has opened a new epoch: numbers begin again, `again` is written in it, and what older epochs left on this
   * phone is done with.
   */
  adopt(attempt: Attempt, epoch: Epoch, personId: string, again: readonly Choice[]): Promise<AttemptRecord> {
    return this.write(['attempts', 'papers', 'entries'], async (store) => {
      const { attemptId, sittingId, examId, title } = attempt
      const before = await entriesOf(store, attemptId)
      const own = before.filter((entry) => entry.epoch === epoch.epoch)
      for (const entry of before) {
        if (entry.epoch !== epoch.epoch && unsettled(entry)) await put(store, { ...entry, state: 'replaced' })
      }
      await result(store('papers').put(paperOf(attempt)))
      const record = await save(store, {
        ...{ attemptId, personId, sittingId, examId, title },
        epoch: epoch.epoch,
        nextSeq: Math.max(epoch.nextSeq, highest(own) + 1),
        highWater: epoch.nextSeq - 1,
        remainingMillis: epoch.remainingMillis,
        stage: 'open',
      })
      return this.append(store, record, again)
    })
  }

  /** Writes an answer under the next number. */
  keep(attemptId: string, choice: Choice): Promise<Entry> {
    return this.write(['attempts', 'entries'], async (store) => {
      const record = await existing(store, attemptId)
      if (record.stage !== 'open') throw new Error(`the attempt is ${record.stage}`)
      await this.append(store, record, [choice])
      return this.entryOf(record, record.nextSeq, choice)
    })
  }

  /** The oldest entries of the current epoch that are only on this phone. */
  async unsent(attemptId: string, limit = Infinity): Promise<Entry[]> {
    return this.read(['attempts', 'entries'], async (store) => {
      const record = await existing(store, attemptId)
      const all = await entriesOf(store, attemptId)
      return all.filter((entry) => entry.epoch === record.epoch && entry.state === 'kept').slice(0, limit)
    })
  }

  /** Entries of the current epoch in the given ranges, whatever is known of them; and whether all of them are here. */
  async within(attemptId: string, ranges: readonly Range[]): Promise<{ entries: Entry[]; complete: boolean }> {
    return this.read(['attempts', 'entries'], async (store) => {
      const record = await existing(store, attemptId)
      const all = (await entriesOf(store, attemptId)).filter((entry) => entry.epoch === record.epoch)
      const entries = all.filter((entry) => ranges.some(({ from, to }) => entry.seq >= from && entry.seq <= to))
      const asked = ranges.reduce((sum, { from, to }) => sum + to - from + 1, 0)
      return { entries, complete: entries.length === asked }
    })
  }

  /**
   * Writes down what the server said of each entry of `epoch`. A number that the server had used already with another
   * content gets a new one, if the answer is still the newest to its question.
   */
  settle(attemptId: string, epoch: number, outcomes: readonly Outcome[], highWater?: number): Promise<AttemptRecord> {
    return this.write(['attempts', 'entries'], async (store) => {
      let record = await existing(store, attemptId)
      const all = await entriesOf(store, attemptId)
      const again: Choice[] = []
      for (const { seq, outcome } of outcomes) {
        const entry = all.find((one) => one.epoch === epoch && one.seq === seq)
        if (entry === undefined || entry.state === 'received') continue
        const state = stateAfter(outcome)
        await put(store, state === 'refused' ? { ...entry, state, code: outcome } : { ...entry, state })
        if (outcome === 'conflicting' && epoch === record.epoch && isNewest(entry, all)) again.push(entry)
      }
      if (epoch === record.epoch && highWater !== undefined) {
        record = await save(store, { ...record, highWater, nextSeq: Math.max(record.nextSeq, highWater + 1) })
      }
      return again.length === 0 ? record : this.append(store, record, again)
    })
  }

  /** An entry that the server can't read is set aside, so that it doesn't hold up the others. */
  refuse(entry: Entry, code: string): Promise<void> {
    return this.write(['entries'], (store) => put(store, { ...entry, state: 'refused', code }))
  }

  /** What older epochs left on this phone unsaved, newest per question, where the server has something else. */
  async leftOver(attemptId: string, saved: Answers): Promise<Choice[]> {
    const newest = new Map<string, Entry>()
    for (const entry of await this.entries(attemptId)) {
      if (unsettled(entry) || entry.state === 'received') newest.set(entry.questionId, entry)
    }
    return [...newest.values()].filter(
      (entry) => unsettled(entry) && !sameOptions(entry.optionIds, saved[entry.questionId] ?? []),
    )
  }

  /** The candidate's answers as far as this phone knows: what the server had, and over it what was written here since. */
  async answers(attemptId: string): Promise<Answers> {
    return this.read(['attempts', 'papers', 'entries'], async (store) => {
      const record = await existing(store, attemptId)
      const paper = await found<PaperRecord>(store('papers'), attemptId)
      const own = (await entriesOf(store, attemptId)).filter((entry) => entry.epoch === record.epoch && counts(entry))
      return own.reduce<Answers>((sum, { questionId, optionIds }) => ({ ...sum, [questionId]: optionIds }), {
        ...paper?.saved,
      })
    })
  }

  setStage(attemptId: string, stage: Stage): Promise<AttemptRecord> {
    return this.change(attemptId, { stage })
  }

  setRemaining(attemptId: string, remainingMillis: number): Promise<AttemptRecord> {
    return this.change(attemptId, { remainingMillis })
  }

  setSubmitted(attemptId: string, { receipt, submittedAt, submittedBy }: Submitted): Promise<AttemptRecord> {
    return this.change(attemptId, { stage: 'submitted', receipt, submittedAt, submittedBy })
  }

  async setPlace(place: PlaceRecord): Promise<void> {
    await this.write(['places'], (store) => result(store('places').put(place)))
  }

  /** Deletes the paper, the answers and all else that this phone knows of the attempt. */
  forget(attemptId: string): Promise<void> {
    return this.write(['attempts', 'papers', 'entries', 'places'], async (store) => {
      for (const name of ['attempts', 'papers', 'places'] as const) await result(store(name).delete(attemptId))
      await result(store('entries').delete(ofAttempt(attemptId)))
    })
  }

  private change(attemptId: string, change: Partial<AttemptRecord>): Promise<AttemptRecord> {
    return this.write(['attempts'], async (store) => save(store, { ...(await existing(store, attemptId)), ...change }))
  }

  private async append(store: Stores, record: AttemptRecord, choices: readonly Choice[]): Promise<AttemptRecord> {
    let seq = record.nextSeq
    for (const choice of choices) await put(store, this.entryOf(record, seq++, choice))
    return save(store, { ...record, nextSeq: seq })
  }

  private entryOf(record: AttemptRecord, seq: number, { questionId, optionIds }: Choice): Entry {
    const { attemptId, epoch } = record
    return { attemptId, epoch, seq, questionId, optionIds: [...optionIds], at: this.stamp(), state: 'kept' }
  }

  private read<T>(stores: readonly Store[], work: (store: Stores) => Promise<T>): Promise<T> {
    return transaction(this.database, stores, 'readonly', work)
  }

  private write<T>(stores: readonly Store[], work: (store: Stores) => Promise<T>): Promise<T> {
    return transaction(this.database, stores, 'readwrite', work)
  }
}

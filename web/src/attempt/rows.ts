import type { Attempt } from '../shared/api/types'
import { result, type Store } from '../shared/database'
import type { Answers, AttemptRecord, Entry, PaperRecord } from './entry'

/** The stores of one transaction. */
export type Stores = (name: Store) => IDBObjectStore

/** The keys of an attempt's entries. */
export function ofAttempt(attemptId: string): IDBKeyRange {
  return IDBKeyRange.bound([attemptId], [attemptId, []])
}

/** By (epoch, seq). */
export function entriesOf(store: Stores, attemptId: string): Promise<Entry[]> {
  return result(store('entries').getAll(ofAttempt(attemptId)) as IDBRequest<Entry[]>)
}

/** The record of an attempt that this phone must know. */
export async function existing(store: Stores, attemptId: string): Promise<AttemptRecord> {
  const record = await found<AttemptRecord>(store('attempts'), attemptId)
  if (record === undefined) throw new Error(`this phone does not know the attempt ${attemptId}`)
  return record
}

export function found<T>(store: IDBObjectStore, key: string): Promise<T | undefined> {
  return result(store.get(key) as IDBRequest<T | undefined>)
}

export async function save(store: Stores, record: AttemptRecord): Promise<AttemptRecord> {
  await result(store('attempts').put(record))
  return record
}

export async function put(store: Stores, entry: Entry): Promise<void> {
  await result(store('entries').put(entry))
}

export function paperOf(attempt: Attempt): PaperRecord {
  return { attemptId: attempt.attemptId, paper: attempt.paper, saved: savedIn(attempt) }
}

export function highest(entries: readonly Entry[]): number {
  return entries.reduce((top, entry) => Math.max(top, entry.seq), 0)
}

/** Whether no later entry answers the same question. */
export function isNewest(entry: Entry, all: readonly Entry[]): boolean {
  return !all.some((one) => one.epoch === entry.epoch && one.questionId === entry.questionId && one.seq > entry.seq)
}

/** Whether its answer has not reached the server as one that counts, and nobody has decided about it. */
export function unsettled(entry: Entry): boolean {
  return entry.state === 'kept' || entry.state === 'superseded'
}

export function sameOptions(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((option) => b.includes(option))
}

/** The answers that the server has. */
export function savedIn(attempt: Attempt): Answers {
  return Object.fromEntries(attempt.answers.map((one) => [one.questionId, one.optionIds]))
}

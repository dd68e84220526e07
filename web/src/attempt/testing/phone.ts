import { IDBFactory } from 'fake-indexeddb'
import { openDatabase } from '../../shared/database'
import { Journal } from '../journal'
import type { Holding } from '../oneTab'
import { OpenAttempt } from '../openAttempt'
import { ContractServer, aPaper } from './contractServer'
import { HandClock, rest } from './handClock'
import { Network } from './network'

export const PERSON = 'person-1'
export const BELONGING = { personId: PERSON, sittingId: 'sitting-1', examId: 'exam-1', title: 'The exam' }

/** A journal on a database of its own, as on a phone that was just unpacked. */
export async function aJournal(factory = new IDBFactory()): Promise<Journal> {
  return new Journal(await openDatabase(factory), () => '2026-11-22T04:00:00Z')
}

/** A server with an open attempt on a paper of so many questions. */
export function aServer(questions = 10): ContractServer {
  return new ContractServer(aPaper(questions))
}

/** A phone with its own storage, network and clock. */
export class Phone {
  attempt: OpenAttempt

  private constructor(
    readonly server: ContractServer,
    readonly journal: Journal,
    readonly clock: HandClock,
    readonly network: Network,
  ) {
    this.attempt = this.open()
  }

  /** Not yet anywhere near an exam. */
  static async unpacked(server: ContractServer, clock = new HandClock()): Promise<Phone> {
    return new Phone(server, await aJournal(), clock, new Network(server, clock.now))
  }

  /** With an attempt that was started on it. */
  static async working(server = aServer(), clock = new HandClock()): Promise<Phone> {
    const phone = await Phone.unpacked(server, clock)
    const { attemptId, epoch, nextSeq, remainingMillis, dueAt, paper } = server.attempt()
    const started = { attemptId, epoch, nextSeq, remainingMillis, dueAt, paper }
    await phone.journal.begin(started, BELONGING)
    phone.attempt.enter({ attempt: started, timing: { sentAt: clock.now(), receivedAt: clock.now() } })
    await rest()
    return phone
  }

  /** The page is loaded anew: memory is gone, storage is not, and the clock of the page begins at nought. */
  async reload(): Promise<void> {
    await this.attempt.close()
    this.attempt = this.open()
    this.attempt.enter()
    await rest()
  }

  async enter(): Promise<void> {
    this.attempt.enter()
    await rest()
  }

  async answer(questionId: string, ...optionIds: string[]): Promise<void> {
    await this.attempt.choose(questionId, optionIds)
    await rest()
  }

  private open(): OpenAttempt {
    const { clock, journal, network } = this
    return new OpenAttempt({
      ...{ journal, attemptId: this.server.attemptId, personId: PERSON, client: network.client },
      ...{ now: clock.now, later: clock.later, random: () => 0.5, visible: () => true },
      hold: (_, heard: Holding) => {
        heard(true)
        return { seize: () => undefined, release: () => undefined }
      },
    })
  }
}

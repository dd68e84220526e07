import type { Column } from '../../../console/table/columns'
import type { SittingPerson } from '../../../shared/api/types'
import { timeOfDay } from '../../../shared/words/formats'
import { say } from '../words/say'

/** @param now the server's clock in milliseconds, when it is known */
export function peopleColumns(now: () => number | null): readonly Column<SittingPerson>[] {
  return [
    { id: 'name', name: say('column.name'), value: ({ name }) => name, head: true },
    { id: 'identity', name: say('column.identity'), value: ({ identity }) => identity },
    { id: 'unit', name: say('column.unit'), value: ({ unitName }) => unitName },
    { id: 'state', name: say('column.state'), value: ({ state }) => say(`person.${state}`) },
    time('startedAt', say('column.startedAt'), ({ startedAt }) => startedAt),
    time('dueAt', say('column.dueAt'), ({ dueAt }) => dueAt),
    {
      id: 'remaining',
      name: say('column.remaining'),
      value: (person) => minutesLeft(person, now()),
      text: (person) => {
        const minutes = minutesLeft(person, now())
        return minutes === null ? '' : say('remaining.minutes', { n: minutes })
      },
      figures: true,
    },
    time('heardAt', say('column.heardAt'), ({ heardAt }) => heardAt),
    time('submittedAt', say('column.submittedAt'), ({ submittedAt }) => submittedAt),
    {
      id: 'granted',
      name: say('column.granted'),
      value: ({ grantedMinutes }) => grantedMinutes,
      text: ({ grantedMinutes }) => (grantedMinutes === 0 ? '' : say('granted.minutes', { n: grantedMinutes })),
      figures: true,
    },
  ]
}

/** Whole minutes that an open attempt has left, the last one begun; null when there is none. */
export function minutesLeft({ state, dueAt }: SittingPerson, now: number | null): number | null {
  const working = state === 'connected' || state === 'disconnected' || state === 'stuck'
  if (!working || dueAt === undefined || now === null) return null
  return Math.max(0, Math.ceil((Date.parse(dueAt) - now) / 60_000))
}

function time(id: string, name: string, of: (person: SittingPerson) => string | undefined): Column<SittingPerson> {
  return {
    ...{ id, name, figures: true },
    value: (person) => of(person) ?? null,
    text: (person) => {
      const instant = of(person)
      return instant === undefined ? '' : timeOfDay(instant)
    },
  }
}

import type { Column } from '../../console/table/columns'
import { day, moment } from '../../shared/words/formats'
import { daysBetween, figure } from '../../training/amounts'
import type { DeskLine, View } from './api'
import { say, type DeskWord } from './words/say'

type Category = 'enforcementOfficer'

/** The columns of a list, those first that it is about. Masked as the server sends them. */
export function deskColumns(view: View, today: string): Column<DeskLine>[] {
  const ends = ({ certificate }: DeskLine): string => certificate?.lastDay ?? ''
  const hours: Column<DeskLine>[] = [
    { id: 'hours', name: say('column.hours'), value: ({ hours: of }) => of?.done ?? '', text: ratio, figures: true },
    {
      id: 'missing',
      name: say('column.missing'),
      value: ({ hours: of }) => of?.missing ?? '',
      text: ({ hours: of }) => (of === undefined || of.missing === 0 ? '' : figure(of.missing)),
      figures: true,
    },
  ]
  const certificate: Column<DeskLine> = {
    id: 'certificate',
    name: say('column.certificate'),
    value: ends,
    text: (row) => ending(ends(row), today),
  }
  const exams: Column<DeskLine> = { id: 'exams', name: say('column.exams'), value: missed }
  const middle = {
    short: [...hours, certificate, exams],
    expiring: [certificate, ...hours, exams],
    exams: [exams, ...hours, certificate],
    all: [...hours, certificate, exams],
  }
  return [
    { id: 'name', name: say('column.name'), value: ({ name }) => name, head: true },
    { id: 'unit', name: say('column.unit'), value: ({ unitName }) => unitName },
    { id: 'category', name: say('column.category'), value: ({ category }) => post(category) },
    ...middle[view],
    {
      id: 'reminded',
      name: say('column.reminded'),
      value: ({ remindedOn }) => remindedOn ?? '',
      text: ({ remindedOn }) => (remindedOn === undefined ? '' : day(remindedOn)),
    },
    { id: 'workNumber', name: say('column.workNumber'), value: ({ workNumber }) => workNumber, figures: true },
    { id: 'identity', name: say('column.identity'), value: ({ identity }) => identity, figures: true },
  ]
}

export function post(category: string): string {
  return category === '' ? '' : say(`category.${category as Category}`)
}

function ratio({ hours }: DeskLine): string {
  return hours === undefined
    ? say('hours.none')
    : say('hours.of', { done: figure(hours.done), required: figure(hours.required) })
}

/** 2027年1月5日（还有 44 天） */
export function ending(lastDay: string, today: string): string {
  if (lastDay === '') return ''
  const n = daysBetween(today, lastDay)
  const word: DeskWord = n === 0 ? 'ends.today' : n > 0 ? 'ends.in' : 'ends.over'
  return say(word, { day: day(lastDay), n: Math.abs(n) })
}

function missed({ exams }: DeskLine): string {
  if (exams === undefined) return ''
  const { number: n, title, closesAt } = exams
  return say(n === 1 ? 'exams.one' : 'exams.more', { title, n, at: moment(closesAt) })
}

import { language, t } from './words'

/** The zone that days and times are shown in. */
const ZONE = 'Asia/Shanghai'

interface Parts {
  readonly year: string
  readonly month: string
  readonly day: string
  readonly hour: string
  readonly minute: string
  readonly second: string
}

const reader = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  hour12: false,
  ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' },
})

function parts(instant: string): Parts {
  const read = reader.formatToParts(new Date(instant)).map(({ type, value }) => [type, value] as const)
  return Object.fromEntries(read) as unknown as Parts
}

/** 2026年11月22日 09:30 */
export function moment(instant: string): string {
  const { year, month, day, hour, minute } = parts(instant)
  return t('format.moment', { year, month: Number(month), day: Number(day), hour, minute, name: monthName(month) })
}

/** 2026年11月22日 09:30:05 */
export function exactMoment(instant: string): string {
  const { year, month, day } = parts(instant)
  const time = timeOfDay(instant)
  return t('format.exactMoment', { year, month: Number(month), day: Number(day), time, name: monthName(month) })
}

/** From 2026年11月22日 09:00 to 12:00, the day once if it is the same. */
export function span(from: string, to: string): string {
  const [a, b] = [parts(from), parts(to)]
  const sameDay = a.year === b.year && a.month === b.month && a.day === b.day
  return t('format.span', { from: moment(from), to: sameDay ? `${b.hour}:${b.minute}` : moment(to) })
}

/** 12:03:41 */
export function timeOfDay(instant: string): string {
  const { hour, minute, second } = parts(instant)
  return `${hour}:${minute}:${second}`
}

/** The day whose end an instant is: 2027年1月31日 for the midnight after it. */
export function lastDay(until: string): string {
  const { year, month, day: dayOfMonth } = parts(new Date(Date.parse(until) - 1).toISOString())
  return day(`${year}-${month}-${dayOfMonth}`)
}

/** 2021年1月22日 of a date without time. */
export function day(date: string): string {
  const [year = '', month = '', dayOfMonth = ''] = date.split('-')
  return t('format.day', { year, month: Number(month), day: Number(dayOfMonth), name: monthName(month) })
}

/** The days of a sentence as people write them: 2026-11-20 合格 becomes 2026年11月20日合格. */
export function dated(sentence: string): string {
  return sentence.replace(/\d{4}-\d\d-\d\d ?/g, (date) => day(date.trim()) + (language.value === 'en' ? ' ' : ''))
}

/** 1小时30分, or 4分05秒 below an hour. */
export function duration(millis: number): string {
  const seconds = Math.floor(millis / 1000)
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  if (hours > 0) return minutes === 0 ? t('format.hours', { hours }) : t('format.hoursMinutes', { hours, minutes })
  if (minutes === 0) return t('format.seconds', { seconds: rest })
  return rest === 0 ? t('format.minutes', { minutes }) : t('format.minutesSeconds', { minutes, seconds: two(rest) })
}

/** 1:29:58 or 29:58; the last second begins at 0:01. */
export function countdown(millis: number): string {
  const seconds = Math.ceil(millis / 1000)
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return hours > 0 ? `${String(hours)}:${two(minutes)}:${two(rest)}` : `${two(minutes)}:${two(rest)}`
}

/** 86.5, at most two places. */
export function marks(value: number): string {
  return String(Math.round(value * 100) / 100)
}

/** 1,008 */
export function count(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',')
}

/** 90.0 % (1,008 / 1,120) */
export function rate(part: number, whole: number): string {
  const percent = whole === 0 ? '–' : `${((part / whole) * 100).toFixed(1)} %`
  return t('format.rate', { percent, part: count(part), whole: count(whole) })
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}

function monthName(month: string): string {
  const date = new Date(Date.UTC(2000, Number(month) - 1, 1))
  return date.toLocaleString(language.value, { month: 'short', timeZone: 'UTC' })
}

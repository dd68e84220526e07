import { afterEach, describe, expect, it } from 'vitest'
import { count, countdown, day, duration, exactMoment, marks, moment, rate, span, timeOfDay } from './formats'
import { speak } from './words'

afterEach(() => speak('zh-CN'))

describe('in Chinese', () => {
  it.each([
    [moment('2026-11-22T01:30:00Z'), '2026年11月22日 09:30'],
    [exactMoment('2026-11-22T01:30:05Z'), '2026年11月22日 09:30:05'],
    [moment('2026-11-21T16:05:00Z'), '2026年11月22日 00:05'],
    [span('2026-11-22T01:00:00Z', '2026-11-22T04:00:00Z'), '2026年11月22日 09:00 至 12:00'],
    [span('2026-11-22T01:00:00Z', '2026-11-23T04:00:00Z'), '2026年11月22日 09:00 至 2026年11月23日 12:00'],
    [timeOfDay('2026-11-22T04:03:41Z'), '12:03:41'],
    [day('2021-01-22'), '2021年1月22日'],
    [duration(5_400_000), '1小时30分'],
    [duration(3_600_000), '1小时'],
    [duration(192_000), '3分12秒'],
    [duration(120_000), '2分钟'],
    [duration(9_000), '9秒'],
    [rate(1008, 1120), '90.0 %（1,008 / 1,120）'],
    [rate(0, 0), '–（0 / 0）'],
  ])('%s', (said, expected) => {
    expect(said).toBe(expected)
  })
})

describe('in English', () => {
  it('days and times are said the English way', async () => {
    await speak('en')
    expect(moment('2026-11-22T01:30:00Z')).toBe('22 Nov 2026, 09:30')
    expect(day('2021-01-22')).toBe('22 Jan 2021')
    expect(duration(5_400_000)).toBe('1 h 30 min')
  })
})

describe('figures', () => {
  it.each([
    [marks(86.5), '86.5'],
    [marks(100), '100'],
    [marks(0.1 + 0.2), '0.3'],
    [count(1234567), '1,234,567'],
    [count(312), '312'],
    [countdown(5_398_000), '1:29:58'],
    [countdown(299_001), '05:00'],
    [countdown(1), '00:01'],
    [countdown(0), '00:00'],
  ])('%s', (said, expected) => {
    expect(said).toBe(expected)
  })
})

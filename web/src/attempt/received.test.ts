import { describe, expect, it } from 'vitest'
import { newState } from './attemptState'
import { received } from './received'
import { refusal } from './testing/contractServer'

const { problem } = refusal(503, 'store.away')

describe('where the answers are', () => {
  it.each([
    ['before the first answer', {}, '每次作答自动保存'],
    ['when the server has them', { savedAt: '2026-11-22T04:03:41Z' }, '已收到 12:03:41'],
    ['while they are sent', { unsent: 1, uplink: { kind: 'sending' as const } }, '已存本机，正在上传'],
    [
      'without network',
      { unsent: 3, uplink: { kind: 'waiting' as const, trouble: { code: 'phone.network' } } },
      '仅保存在本机（3），联网后自动上传',
    ],
    [
      'with a busy server',
      { unsent: 3, uplink: { kind: 'waiting' as const, trouble: { code: 'store.away', problem } } },
      '仅保存在本机（3），服务器繁忙，稍后自动上传',
    ],
    ['when one was not written', { unsent: 1, unwritten: true }, '上一次作答没有存下，请再选一次'],
  ])('is said in words %s', (_, change, text) => {
    expect(received({ ...newState(), ...change }).text).toBe(text)
  })
})

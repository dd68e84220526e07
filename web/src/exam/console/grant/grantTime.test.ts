import { describe, expect, it } from 'vitest'
import type { Call, Client } from '../../../shared/api/client'
import { uuid } from '../../../shared/uuid'
import { checked, grantTime } from './grantTime'

const draft = { minutes: 10, reason: ' 停电 ', personIds: ['p1'] }

describe('extra time', () => {
  it('is sent with its key, and without blanks around the reason', async () => {
    const asked: Call[] = []
    const change = (call: Call) => {
      asked.push(call)
      return Promise.resolve({ kind: 'unreachable', trouble: { code: 'phone.network' } })
    }
    await grantTime({ change } as Pick<Client, 'change'>, 's1', 'key', draft)
    const body = { idempotencyKey: 'key', minutes: 10, reason: '停电', personIds: ['p1'] }
    expect(asked).toEqual([{ method: 'POST', path: '/sittings/s1/time-grants', body }])
  })

  it.each([
    [{ minutes: null }, ['/minutes']],
    [{ minutes: 0 }, ['/minutes']],
    [{ minutes: 61 }, ['/minutes']],
    [{ minutes: 2.5 }, ['/minutes']],
    [{ reason: '   ' }, ['/reason']],
    [{ personIds: Array.from({ length: 201 }, (_, n) => String(n)) }, ['/personIds']],
    [{}, []],
  ])('is not sent with %o', (change, faults) => {
    expect(Object.keys(checked({ ...draft, ...change }))).toEqual(faults)
  })

  it('has a key that is a UUID of random bits', () => {
    const made = uuid((bytes) => bytes.fill(0xff))
    expect(made).toBe('ffffffff-ffff-4fff-bfff-ffffffffffff')
  })
})

import { describe, expect, it } from 'vitest'
import type { Client } from '../../../shared/api/client'
import type { LawImport } from '../../types'
import { MOST_BYTES, MOST_FILES, useImport } from './useImport'

function server(became: (name: string) => LawImport['became']): Pick<Client, 'upload'> & { asked: string[] } {
  const asked: string[] = []
  const upload = (path: string, file: File) => {
    asked.push(path)
    const body = { file: file.name, became: became(file.name), laws: [], problems: [] }
    return Promise.resolve({ kind: 'ok', status: 200, body, timing: { sentAt: 0, receivedAt: 0 } })
  }
  return { asked, upload } as never
}

const file = (name: string) => new File(['第一条 甲。'], name)

describe('importing texts of laws', () => {
  it('checks each file at once, and imports only what the check found sound', async () => {
    const client = server((name) => (name.startsWith('good') ? 'added' : 'faulty'))
    const importing = useImport(client)
    await importing.add([file('good.md'), file('bad.md')])
    expect(importing.items.value.map(({ state }) => state)).toEqual(['checked', 'checked'])
    expect(importing.ready.value).toHaveLength(1)
    await importing.importReady()
    expect(client.asked).toEqual([
      '/law-imports?name=good.md&dryRun=true',
      '/law-imports?name=bad.md&dryRun=true',
      '/law-imports?name=good.md&dryRun=false',
    ])
    expect(importing.items.value.map(({ state }) => state)).toEqual(['imported', 'checked'])
    expect(importing.ready.value).toHaveLength(0)
    expect(importing.busy.value).toBe(false)
  })

  it('keeps what another person was quicker with apart from what it imported', async () => {
    let there = false
    const importing = useImport(server(() => (there ? 'alreadyThere' : 'added')))
    await importing.add([file('law.md')])
    there = true
    await importing.importReady()
    expect(importing.items.value[0]?.state).toBe('checked')
    expect(importing.items.value[0]?.result?.became).toBe('alreadyThere')
  })

  it('does not send what is too large, nor more than it can show', async () => {
    const client = server(() => 'added')
    const importing = useImport(client)
    const large = file('large.docx')
    Object.defineProperty(large, 'size', { value: MOST_BYTES + 1 })
    await importing.add([large])
    expect(importing.items.value[0]?.state).toBe('failed')
    await importing.add(Array.from({ length: MOST_FILES }, (_, n) => file(`${String(n)}.md`)))
    expect(importing.items.value).toHaveLength(MOST_FILES)
    expect(importing.tooMany.value).toBe(true)
    expect(client.asked).toHaveLength(MOST_FILES - 1)
  })

  it('says what went wrong with a file and goes on with the others', async () => {
    const trouble = { code: 'phone.network' }
    let first = true
    const good = server(() => 'added')
    const client = {
      upload: (path: string, one: File) => {
        if (!first) return good.upload(path, one)
        first = false
        return Promise.resolve({ kind: 'unreachable', trouble })
      },
    } as never
    const importing = useImport(client)
    await importing.add([file('a.md'), file('b.md')])
    expect(importing.items.value.map(({ state }) => state)).toEqual(['failed', 'checked'])
    expect(importing.items.value[0]?.trouble).toEqual(trouble)
  })
})

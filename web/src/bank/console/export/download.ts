import type { Client } from '../../../shared/api/client'
import type { Trouble } from '../../../shared/api/reply'

/** Asks for a file and hands it to the browser's downloads; what went wrong otherwise. */
export async function download(client: Pick<Client, 'file'>, path: string, name: string): Promise<Trouble | undefined> {
  const reply = await client.file(path)
  if (reply.kind !== 'ok') return reply.trouble
  const address = URL.createObjectURL(reply.body)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => {
    URL.revokeObjectURL(address)
  }, 10_000)
  return undefined
}

import type { Client } from '../shared/api/client'
import type { Trouble } from '../shared/api/reply'
import { say } from './words/say'

/** Asks for a certificate of hours and saves it. @returns what went wrong, null when nothing did */
export async function saveCertificate(client: Client, path: string): Promise<Trouble | null> {
  const reply = await client.fileFor(path)
  if (reply.kind !== 'ok') return reply.trouble
  saveBlob(`${say('certificate.file')}.pdf`, reply.body)
  return null
}

/** Hands a file to the browser's downloads. */
export function saveBlob(name: string, file: Blob): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => {
    URL.revokeObjectURL(address)
  }, 10_000)
}

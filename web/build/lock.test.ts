import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

it('the lock file names no registry, so that any mirror can serve it', () => {
  const lock = readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')
  expect(lock).not.toContain('"resolved"')
})

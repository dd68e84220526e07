import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const page = readFileSync(join(root, 'src', 'docs', 'obligations-on-screens.md'), 'utf8')
const contract = readFileSync(join(root, 'src', 'main', 'resources', 'openapi', 'xuefa.yaml'), 'utf8')
const accounts = readFileSync(join(root, 'src', 'main', 'resources', 'demo', 'accounts.yaml'), 'utf8')
const rows = page
  .split('\n')
  .filter((line) => /^\| \d+ \|/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))

function routers(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) return routers(path)
    return name === 'room.ts' || name === 'router.ts' ? [readFileSync(path, 'utf8')] : []
  })
}

function named(cell: string | undefined): string[] {
  return [...(cell ?? '').matchAll(/`(\w+)`/g)].map((match) => match[1] ?? '')
}

describe('the page of obligations', () => {
  it('has all twenty, in their order', () => {
    expect(rows.map((cells) => Number(cells[1]))).toEqual(Array.from({ length: 20 }, (_, n) => n + 1))
  })

  it('names only screens that there are', () => {
    const code = routers(join(root, 'web', 'src')).join('\n')
    const missing = rows.flatMap((cells) => named(cells[4]).filter((name) => !code.includes(`name: '${name}'`)))
    expect(missing).toEqual([])
    expect(rows.filter((cells) => named(cells[4]).length === 0)).toEqual([])
  })

  it('names only operations of the contract, and accounts of the demo', () => {
    expect(
      rows.flatMap((cells) => named(cells[6]).filter((name) => !contract.includes(`operationId: ${name}\n`))),
    ).toEqual([])
    expect(
      rows
        .flatMap((cells) => (cells[5] ?? '').split(', '))
        .filter((name) => name !== 'anybody' && !accounts.includes(`username: ${name},`)),
    ).toEqual([])
  })
})

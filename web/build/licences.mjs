import { readFileSync, writeFileSync } from 'node:fs'

/** Lists under which licences the parts of the program stand, and fails for a part that says nothing or forbids its use here. */
const folder = new URL('../../target/xuefa/', import.meta.url)
/** Copyleft that would reach the program itself, unless another licence may be chosen. */
const REACHING = /^(A?GPL|SSPL|BUSL|Elastic)/i

/**
 * @typedef {{ license?: { id?: string, name?: string }, expression?: string }} Licence
 * @typedef {{ group?: string, name: string, version: string, licenses?: Licence[] }} Component
 */

/** @param {string} file */
function parts(file) {
  /** @type {{ components: Component[] }} */
  const { components } = JSON.parse(readFileSync(new URL(`sbom/${file}`, folder), 'utf8'))
  return components.map(({ group, name, version, licenses }) => ({
    part: `${group ? `${group}/` : ''}${name} ${version}`,
    licences: (licenses ?? [])
      .map(({ license, expression }) => license?.id ?? license?.name ?? expression)
      .filter((each) => each !== undefined),
  }))
}

const all = ['server.cdx.json', 'web.cdx.json'].flatMap(parts)
const bad = all.filter(({ licences }) => licences.length === 0 || licences.every((each) => REACHING.test(each)))
const lines = all.map(({ part, licences }) => `${licences.join(' or ')}\t${part}`).sort()
writeFileSync(new URL('licences.txt', folder), `${lines.join('\n')}\n`)
if (bad.length > 0) {
  console.error(`Under no licence that allows its use here: ${bad.map(({ part }) => part).join(', ')}`)
  process.exit(1)
}

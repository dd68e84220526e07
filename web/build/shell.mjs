/**
 * @typedef {{ file: string, css?: string[], imports?: string[], dynamicImports?: string[], isEntry?: boolean }} Chunk
 * @typedef {Record<string, Chunk>} Manifest
 */

/**
 * The files that the phone's page needs: with `later`, those of every screen; otherwise only what the first load asks for.
 *
 * @param {Manifest} manifest what Vite wrote
 * @param {boolean} [later] also what is imported dynamically
 * @returns {string[]} paths below dist
 */
export function phoneFiles(manifest, later = true) {
  const seen = new Set()
  const files = new Set()
  /** @param {string} key */
  const visit = (key) => {
    const chunk = manifest[key]
    if (chunk === undefined || seen.has(key)) return
    seen.add(key)
    files.add(chunk.file)
    for (const css of chunk.css ?? []) files.add(css)
    for (const next of chunk.imports ?? []) visit(next)
    if (later) for (const next of chunk.dynamicImports ?? []) visit(next)
  }
  visit('index.html')
  return [...files].sort()
}

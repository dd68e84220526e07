/**
 * @typedef {{ file: string, css?: string[], imports?: string[], dynamicImports?: string[], isEntry?: boolean }} Chunk
 * @typedef {Record<string, Chunk>} Manifest
 */

/**
 * The files that a page needs: with `later`, those of every screen; otherwise only what the first load asks for.
 *
 * @param {Manifest} manifest what Vite wrote
 * @param {string} page such as `console.html`
 * @param {boolean} later also what is imported dynamically
 * @returns {string[]} paths below dist
 */
export function filesOf(manifest, page, later) {
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
  visit(page)
  return [...files].sort()
}

/**
 * @param {Manifest} manifest
 * @returns {string[]} all files of the phone's app
 */
export function phoneFiles(manifest) {
  return filesOf(manifest, 'index.html', true)
}

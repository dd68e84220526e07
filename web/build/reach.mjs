import { readFileSync } from 'node:fs'
import { scanCss, scanScript } from './chromium79.mjs'
import { phoneFiles } from './shell.mjs'

/** Fails when what the phone loads needs more than Chromium 79. The contract's page is for developers and is left out. */
const dist = new URL('../dist/', import.meta.url)
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'))
const files = [...phoneFiles(manifest), 'sw.js']

const faults = files.flatMap((file) => {
  const text = readFileSync(new URL(file, dist), 'utf8')
  const found = file.endsWith('.css') ? scanCss(text) : scanScript(text)
  return found.map((fault) => `${file}: ${fault}`)
})
for (const fault of faults) console.error(fault)
console.log(`${files.length} files looked through, ${faults.length} things that Chromium 79 lacks`)
process.exit(faults.length === 0 ? 0 : 1)

import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { filesOf } from './shell.mjs'

/** What the first load of each app may weigh in gzipped scripts. */
const LIMITS_KB = { 'index.html': 120, 'console.html': 240 }

const dist = new URL('../dist/', import.meta.url)
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'))

/** @param {string[]} files */
function weigh(files) {
  const scripts = files.filter((file) => file.endsWith('.js'))
  return scripts.reduce((sum, file) => sum + gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length, 0) / 1000
}

for (const [page, limit] of Object.entries(LIMITS_KB)) {
  const first = weigh(filesOf(manifest, page, false))
  const all = weigh(filesOf(manifest, page, true))
  console.log(
    `${page}: first load ${first.toFixed(1)} kB of ${limit} kB, all screens ${all.toFixed(1)} kB (gzipped scripts)`,
  )
  if (first > limit) {
    console.error(`${page}: the first load is ${(first - limit).toFixed(1)} kB over its budget`)
    process.exitCode = 1
  }
}

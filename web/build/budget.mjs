import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { phoneFiles } from './shell.mjs'

/** What the first load of the phone app may weigh in gzipped scripts. */
const LIMIT_KB = 120

const dist = new URL('../dist/', import.meta.url)
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'))

/** @param {string[]} files */
function weigh(files) {
  const scripts = files.filter((file) => file.endsWith('.js'))
  return scripts.reduce((sum, file) => sum + gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length, 0) / 1000
}

const first = weigh(phoneFiles(manifest, false))
const all = weigh(phoneFiles(manifest, true))
console.log(`first load ${first.toFixed(1)} kB of ${LIMIT_KB} kB, all screens ${all.toFixed(1)} kB (gzipped scripts)`)
if (first > LIMIT_KB) {
  console.error(`the first load is ${(first - LIMIT_KB).toFixed(1)} kB over its budget`)
  process.exit(1)
}

import { readFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { phoneFiles, type Manifest } from './build/shell.mjs'

const dist = fileURLToPath(new URL('dist/', import.meta.url))
const manifest = JSON.parse(readFileSync(`${dist}.vite/manifest.json`, 'utf8')) as Manifest
const shell = ['/', ...phoneFiles(manifest).map((file) => `/${file}`), '/favicon.svg', '/manifest.webmanifest']
const digest = createHash('sha256')
  .update(readFileSync(`${dist}index.html`))
  .update(shell.join('\n'))
  .digest('hex')

/** The service worker: a classic script, because Chromium 79 has no module workers. It runs after the pages are built. */
export default defineConfig({
  publicDir: false,
  define: { SHELL_FILES: JSON.stringify(shell), SHELL_DIGEST: JSON.stringify(digest.slice(0, 12)) },
  build: {
    target: 'chrome79',
    emptyOutDir: false,
    lib: { entry: 'src/worker/worker.ts', formats: ['iife'], name: 'xuefaWorker', fileName: () => 'sw.js' },
  },
})

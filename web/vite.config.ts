import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

const page = (name: string) => fileURLToPath(new URL(name, import.meta.url))

/** While developing, as on the server: all addresses of the console are its one page. */
const consolePage: Plugin = {
  name: 'console-page',
  configureServer({ middlewares }) {
    middlewares.use((request, _response, next) => {
      if (/^\/console(?:[/?]|$)/.test(request.url ?? '')) request.url = '/console.html'
      next()
    })
  },
}

export default defineConfig({
  plugins: [vue(), consolePage],
  build: {
    target: 'chrome79',
    cssTarget: 'chrome79',
    manifest: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { phone: page('index.html'), console: page('console.html'), contract: page('contract.html') },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080', '/openapi.json': 'http://127.0.0.1:8080' } },
  test: {
    include: ['src/**/*.test.ts', 'build/**/*.test.ts'],
    setupFiles: ['fake-indexeddb/auto'],
    testTimeout: 60_000,
  },
})

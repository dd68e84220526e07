import { describe, expect, it } from 'vitest'
import { filesOf, phoneFiles } from './shell.mjs'

const manifest = {
  'index.html': { file: 'phone.js', css: ['phone.css'], imports: ['_vue.js'], dynamicImports: ['exam.vue'] },
  '_vue.js': { file: 'vue.js' },
  'exam.vue': { file: 'exam.js', css: ['exam.css'], imports: ['_vue.js', 'index.html'] },
  'contract.html': { file: 'contract.js', imports: ['_vue.js'] },
}

describe('the files of an app', () => {
  it('at first are the entry and what it imports', () => {
    expect(filesOf(manifest, 'index.html', false)).toEqual(['phone.css', 'phone.js', 'vue.js'])
  })

  it('in all are those of every screen, and not those of another page', () => {
    expect(phoneFiles(manifest)).toEqual(['exam.css', 'exam.js', 'phone.css', 'phone.js', 'vue.js'])
  })
})

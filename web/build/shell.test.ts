import { describe, expect, it } from 'vitest'
import { phoneFiles } from './shell.mjs'

const manifest = {
  'index.html': { file: 'phone.js', css: ['phone.css'], imports: ['_vue.js'], dynamicImports: ['exam.vue'] },
  '_vue.js': { file: 'vue.js' },
  'exam.vue': { file: 'exam.js', css: ['exam.css'], imports: ['_vue.js', 'index.html'] },
  'contract.html': { file: 'contract.js', imports: ['_vue.js'] },
}

describe('the files of the phone', () => {
  it('at first are the entry and what it imports', () => {
    expect(phoneFiles(manifest, false)).toEqual(['phone.css', 'phone.js', 'vue.js'])
  })

  it('in all are those of every screen, and not the page of the contract', () => {
    expect(phoneFiles(manifest)).toEqual(['exam.css', 'exam.js', 'phone.css', 'phone.js', 'vue.js'])
  })
})

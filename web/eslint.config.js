import js from '@eslint/js'
import vue from 'eslint-plugin-vue'
import { defineConfig } from 'eslint/config'
import typescript from 'typescript-eslint'
import { noChinese } from './build/noChinese.mjs'

const source = ['src/**/*.ts', 'src/**/*.vue']

export default defineConfig(
  { ignores: ['dist/', 'dev/', 'src/shared/api/schema.d.ts'] },
  js.configs.recommended,
  {
    files: source,
    extends: [
      typescript.configs.strictTypeChecked,
      typescript.configs.stylisticTypeChecked,
      vue.configs['flat/recommended'],
    ],
    languageOptions: {
      parserOptions: {
        parser: typescript.parser,
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.vue'],
      },
    },
    plugins: { house: { rules: { 'no-chinese': noChinese } } },
    rules: {
      'no-undef': 'off',
      'house/no-chinese': 'error',
      'vue/no-bare-strings-in-template': ['error', { allowlist: ['·', '/', '✓', '!', '(', ')'] }],
      'vue/no-v-html': 'error',
      // An optional property is undefined, as its type says.
      'vue/require-default-prop': 'off',
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/define-macros-order': 'error',
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      ...formattedElsewhere(),
    },
  },
  {
    files: ['src/**/*.test.ts', 'src/**/testing/*.ts'],
    rules: { 'house/no-chinese': 'off', '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['build/**/*.mjs', '*.config.ts', 'eslint.config.js'],
    languageOptions: { globals: { console: 'readonly', process: 'readonly', URL: 'readonly' } },
  },
  { files: ['*.config.ts'], extends: [typescript.configs.strict] },
)

/** Prettier decides these. */
function formattedElsewhere() {
  const names = [
    'html-closing-bracket-newline',
    'html-indent',
    'html-self-closing',
    'max-attributes-per-line',
    'multiline-html-element-content-newline',
    'singleline-html-element-content-newline',
    'first-attribute-linebreak',
    'html-closing-bracket-spacing',
  ]
  return Object.fromEntries(names.map((name) => [`vue/${name}`, 'off']))
}

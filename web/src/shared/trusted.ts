/**
 * What browsers with trusted types let a page write as markup or load as a program: the service worker, and the few plain
 * elements of which charts make their tooltips. Everything else throws before it does harm.
 */
interface TrustedTypes {
  createPolicy(name: 'default', rules: Rules): unknown
}

interface Rules {
  createHTML(html: string): string | null
  createScriptURL(url: string): string | null
}

const NO_PLAIN_ELEMENT = /<(?!\/?(?:div|span|br|b|strong)(?:[\s>]|\/>))/i
const HANDLER = /[\s"'/]on[a-z]+\s*=/i

export const rules: Rules = {
  createHTML: (html) => (NO_PLAIN_ELEMENT.test(html) || HANDLER.test(html) ? null : html),
  createScriptURL: (url) => (url === '/sw.js' ? url : null),
}

;(globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('default', rules)

/**
 * What came after Chromium 79 and is not a matter of syntax (the build target takes care of that).
 *
 * @type {ReadonlyArray<readonly [name: string, pattern: RegExp]>}
 */
const scripts = [
  ['structuredClone (98)', /\bstructuredClone\s*\(/],
  ['Array.prototype.at (92)', /\.at\(/],
  ['Array.prototype.findLast (97)', /\.findLast(?:Index)?\(/],
  ['copying array methods (110)', /\.(?:toSorted|toReversed|toSpliced)\(/],
  ['Object.hasOwn (93)', /\bObject\.hasOwn\b/],
  ['Object.groupBy (117)', /\b(?:Object|Map)\.groupBy\b/],
  ['Array.fromAsync (121)', /\bArray\.fromAsync\b/],
  ['crypto.randomUUID (92)', /\brandomUUID\b/],
  ['String.prototype.replaceAll (85)', /\.replaceAll\(/],
  ['Promise.any (85)', /\bPromise\.any\b/],
  ['Promise.withResolvers (119)', /\bwithResolvers\b/],
  ['AbortSignal.timeout, any (103, 116)', /\bAbortSignal\.(?:timeout|any)\b/],
  ['AbortSignal.throwIfAborted (100)', /\.throwIfAborted\(/],
  ['WeakRef, FinalizationRegistry (84)', /\bnew (?:WeakRef|FinalizationRegistry)\b/],
  ['AggregateError (85)', /\bAggregateError\b/],
  ['replaceChildren (86)', /\.replaceChildren\(/],
  ['Intl.Segmenter (87)', /\bIntl\.Segmenter\b/],
  ['Intl.DisplayNames (81)', /\bIntl\.DisplayNames\b/],
  ['Set methods (122)', /\.(?:isSubsetOf|symmetricDifference)\(/],
  ['showPicker (99)', /\.showPicker\(/],
  ['scheduler (94)', /\bscheduler\.(?:postTask|yield)\b/],
  ['startViewTransition (111)', /\bstartViewTransition\b/],
  ['optional chaining, nullish (80)', /[\w)\]]\?\.[a-zA-Z_$([]/],
  ['logical assignment (85)', /(?:\?\?=|\|\|=|&&=)/],
  ['private methods (84)', /#\w+\([^)]*\)\{/],
  ['static blocks (94)', /\bstatic\s*\{/],
]

/** @type {ReadonlyArray<readonly [name: string, pattern: RegExp]>} */
const styles = [
  [':has() (105)', /:has\(/],
  [':is(), :where() (88)', /:(?:is|where)\(/],
  ['inset (87)', /[{;]\s*inset\s*:/],
  ['aspect-ratio (88)', /[{;]\s*aspect-ratio\s*:/],
  ['dynamic viewport units (108)', /\d(?:dvh|svh|lvh|dvw)\b/],
  ['color-mix (111)', /color-mix\(/],
  ['@layer (99)', /@layer\b/],
  ['@container (105)', /@container\b/],
  ['range media queries (104)', /@media[^{]*[<>]/],
  ['overflow: clip (90)', /overflow(?:-[xy])?\s*:\s*clip/],
]

/** What libraries say without running it on a browser that lacks it. */
const harmless = [
  // Vue's reactive arrays hand these calls on; they run only if somebody calls them.
  /\w+\(this\)\.(?:toReversed|toSorted|toSpliced)\(/g,
  // vue-router asks first whether the browser has it.
  /[`'"]startViewTransition[`'"]\s*in document&&document\.startViewTransition/g,
]

/** Rules whose selector may fail as a whole, because another rule does without. */
const forgiven = /:focus:not\(:focus-visible\)/

/**
 * @param {string} text a script as it was built
 * @returns {string[]} what of it Chromium 79 lacks
 */
export function scanScript(text) {
  const rest = harmless.reduce((left, pattern) => left.replace(pattern, ''), text)
  return scripts.filter(([, pattern]) => pattern.test(rest)).map(([name]) => name)
}

/**
 * @param {string} text a style sheet as it was built
 * @returns {string[]} what of it Chromium 79 lacks
 */
export function scanCss(text) {
  const css = text.replace(/\/\*[\s\S]*?\*\//g, '')
  const found = styles.filter(([, pattern]) => pattern.test(css)).map(([name]) => name)
  for (const [, selector = '', body = ''] of css.matchAll(/([^{}]*)\{([^{}]*)\}/g)) {
    const gap = /(?:^|[;\s])gap\s*:/.test(body) && !/display\s*:\s*(?:inline-)?grid/.test(body)
    if (gap) found.push(`gap outside a grid (84): ${selector.trim()}`)
    if (selector.includes(':focus-visible') && !forgiven.test(selector)) {
      found.push(`:focus-visible (86): ${selector.trim()}`)
    }
  }
  return found
}

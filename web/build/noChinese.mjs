const chinese = /[\u2e80-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]+/g

/**
 * Words for people live in the locale files. Comments may quote a Chinese term.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const noChinese = {
  meta: { type: 'problem', messages: { found: 'Put "{{text}}" into the locale files.' }, schema: [] },
  create(context) {
    const { sourceCode } = context
    return {
      Program() {
        const comments = /<!--[\s\S]*?-->|\/\*[\s\S]*?\*\/|(^|\s)\/\/[^\n]*/g
        const text = sourceCode.text.replace(comments, (comment) => comment.replace(/[^\n]/g, ' '))
        for (const match of text.matchAll(chinese)) {
          const start = sourceCode.getLocFromIndex(match.index)
          const end = sourceCode.getLocFromIndex(match.index + match[0].length)
          context.report({ loc: { start, end }, messageId: 'found', data: { text: match[0] } })
        }
      },
    }
  },
}

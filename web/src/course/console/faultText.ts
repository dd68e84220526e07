import { say } from './words/say'

const PARTS = ['media', 'captions', 'case', 'law', 'questions', 'chapters'] as const

/** What keeps a draft from being published, in words: 第 2 章：没有上传合适的文件 */
export function faultText({ pointer, word }: { readonly pointer: string; readonly word: string }): string {
  const chapter = /^\/draft\/chapters\/(\d+)/.exec(pointer)?.[1]
  const ending = pointer.startsWith('/draft/ending')
  const part = PARTS.find((each) => pointer.endsWith(`/${each}`)) ?? 'media'
  return say('fault', {
    where:
      chapter === undefined
        ? say(ending ? 'fault.ending' : 'fault.course')
        : say('fault.chapter', { n: Number(chapter) + 1 }),
    what: say(`fault.${ending ? 'pool' : part}`, { word }),
  })
}

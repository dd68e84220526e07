import type { ImportDraft, ImportPart } from './imports'

export type Kind = NonNullable<ImportDraft['kind']>

export const KINDS: readonly Kind[] = ['single', 'multiple', 'trueFalse', 'fillIn', 'shortAnswer', 'caseAnalysis']
const LETTERS = 'ABCDEFGH'

/** A draft as its form has it: every field is there, lists are lines. */
export interface Form {
  kind: Kind | ''
  stem: string
  options: { label: string; text: string }[]
  key: string
  /** A line a blank, what is accepted parted by `/`. */
  blanks: string
  points: { text: string; marksHundredths: number | null }[]
  parts: Form[]
  explanation: string
  citation: string
}

/** Members of a draft that no field shows. */
type Rest = Pick<ImportDraft, 'id' | 'difficulty' | 'section'>

export function formOf(draft: ImportDraft | ImportPart | undefined): Form {
  const parts = draft !== undefined && 'parts' in draft ? (draft.parts ?? []) : []
  return {
    kind: draft?.kind ?? '',
    stem: draft?.stem ?? '',
    options: (draft?.options ?? []).map(({ label, text }) => ({ label, text })),
    key: draft?.key ?? '',
    blanks: (draft?.blanks ?? []).map((variants) => variants.join(' / ')).join('\n'),
    points: (draft?.points ?? []).map(({ text, marksHundredths }) => ({
      text,
      marksHundredths: marksHundredths ?? null,
    })),
    parts: parts.map((part) => formOf(part)),
    explanation: draft?.explanation ?? '',
    citation: draft?.citation ?? '',
  }
}

/** @param rest the draft that the form was made of */
export function draftOf(form: Form, rest: Rest | undefined): ImportDraft {
  return {
    ...(rest?.id === undefined ? {} : { id: rest.id }),
    ...partOf(form),
    ...(form.kind === 'caseAnalysis' ? { parts: form.parts.map((part) => partOf(part)) } : {}),
    ...(rest?.difficulty === undefined ? {} : { difficulty: rest.difficulty }),
    ...(rest?.section === undefined ? {} : { section: rest.section }),
  }
}

/** Only what its kind has: another kind's fields would be faults of their own. */
function partOf(form: Form): ImportPart {
  const choosing = form.kind === 'single' || form.kind === 'multiple' || form.kind === ''
  const options = form.options.filter(({ text }) => text.trim() !== '')
  return {
    ...(form.kind === '' ? {} : { kind: form.kind }),
    stem: form.stem,
    ...(choosing && options.length > 0 ? { options } : {}),
    ...(form.key.trim() === '' || form.kind === 'fillIn' || form.kind === 'caseAnalysis' ? {} : { key: form.key }),
    ...(form.kind === 'fillIn' ? { blanks: blanksOf(form.blanks) } : {}),
    ...(form.kind === 'shortAnswer' ? { points: form.points.map(pointOf) } : {}),
    ...(form.explanation.trim() === '' ? {} : { explanation: form.explanation }),
    ...(form.citation.trim() === '' ? {} : { citation: form.citation }),
  }
}

function pointOf({ text, marksHundredths }: Form['points'][number]): { text: string; marksHundredths?: number } {
  return marksHundredths === null ? { text } : { text, marksHundredths }
}

function blanksOf(lines: string): string[][] {
  return lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.split(/[/\uff0f]/).map((variant) => variant.trim()))
}

/** Adds an option with the next letter. */
export function addOption(form: Form): void {
  form.options.push({ label: LETTERS[form.options.length] ?? '', text: '' })
}

/** Takes an option away; those behind it move up a letter. */
export function removeOption(form: Form, index: number): void {
  form.options.splice(index, 1)
  form.options.forEach((option, at) => {
    option.label = LETTERS[at] ?? option.label
  })
}

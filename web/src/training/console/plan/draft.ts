import type { PlanDraft } from '../../types'

type Proposed = PlanDraft['items'][number]

/** An item of the draft as it stands in the form. */
export interface DraftItem {
  subject: Proposed['subject']
  title: string
  readonly categories: readonly string[]
  hours: string
  due: string
  readonly source: string
  covers: string[]
}

export type Kind = 'course' | 'studySession' | 'sheet'

export function kindOf(evidence: string): Kind {
  const kind = evidence.split(':')[0]
  return kind === 'course' || kind === 'studySession' ? kind : 'sheet'
}

export function drafted(draft: PlanDraft): DraftItem[] {
  return draft.items.map(({ hundredths, covers, ...rest }) => ({
    ...rest,
    hours: String(hundredths / 100),
    covers: [...covers],
  }))
}

/** In hundredths of an hour; not a number for what is none. */
export function hundredths({ hours }: Pick<DraftItem, 'hours'>): number {
  const found = Math.round(Number(hours) * 100)
  return found > 0 ? found : Number.NaN
}

/** As the contract takes it. */
export function saved(items: readonly DraftItem[], choices: PlanDraft['choices']): object[] {
  const titles = new Map(choices.map(({ evidence, title }) => [evidence, title]))
  return items.map((item) => ({
    subject: item.subject,
    title: item.title.trim(),
    categories: item.categories,
    hundredths: hundredths(item),
    due: item.due,
    covers: item.covers.map((evidence) => ({ evidence, title: titles.get(evidence) ?? evidence })),
  }))
}

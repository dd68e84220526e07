import type { ListedLaw, RequiredLawDifference, RequiredLawList } from '../types'
import { say } from '../words/say'

export type LawGroup = ListedLaw['group']
/** What the version did to a law since the one before. */
export type Mark = 'added' | 'changed'

export interface Group {
  readonly group: LawGroup
  readonly laws: readonly { readonly law: ListedLaw; readonly mark: Mark | undefined }[]
}

const GROUPS: readonly LawGroup[] = [
  'partyRegulations',
  'constitution',
  'nationalSecurity',
  'highQualityDevelopment',
  'civilCode',
  'criminalLawAndSanctions',
  'administrativeLaw',
  'other',
]

/** The laws of a list by their groups, in the groups' order; groups without laws are left out. */
export function grouped({ laws, difference }: Pick<RequiredLawList, 'laws' | 'difference'>): readonly Group[] {
  const added = new Set(difference?.added.map(({ title }) => title))
  const changed = new Set(difference?.changed.map(({ to }) => to.title))
  const mark = (title: string): Mark | undefined => {
    if (added.has(title)) return 'added'
    return changed.has(title) ? 'changed' : undefined
  }
  return GROUPS.map((group) => ({
    group,
    laws: laws.filter((law) => law.group === group).map((law) => ({ law, mark: mark(law.title) })),
  })).filter((each) => each.laws.length > 0)
}

export function isEmpty({ added, removed, changed }: RequiredLawDifference): boolean {
  return added.length + removed.length + changed.length === 0
}

/** What of a law is meant, in words. */
export function extent(law: ListedLaw): string {
  const articles = law.articles.map(({ label }) => label).join(say('required.comma'))
  const what = articles === '' ? say('required.whole') : articles
  return [say(`required.group.${law.group}`), what, law.note].filter((part) => part !== '').join(' · ')
}

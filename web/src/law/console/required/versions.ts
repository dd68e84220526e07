import type { RequiredLawListVersion } from '../../types'
import { say } from '../../words/say'

/** The ids of the versions that count on that day, one a list; later ones are still to come. */
export function currentOf(versions: readonly RequiredLawListVersion[], on: string): ReadonlySet<string> {
  const newest = new Map<string, RequiredLawListVersion>()
  for (const version of versions) {
    const known = newest.get(version.list)
    if (version.dated <= on && (known === undefined || known.dated < version.dated)) newest.set(version.list, version)
  }
  return new Set([...newest.values()].map(({ listVersionId }) => listVersionId))
}

export function categories({ audience }: Pick<RequiredLawListVersion, 'audience'>): string {
  return audience.categories.map((code) => say(`category.${code}`)).join(say('required.comma'))
}

export function levels({ audience }: Pick<RequiredLawListVersion, 'audience'>): string {
  if (audience.levels.length === 0) return say('lists.levels.all')
  return audience.levels.map((code) => say(`unit.${code}`)).join(say('required.comma'))
}

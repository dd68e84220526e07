import type { Faults } from '../../../console/form/useForm'
import { marks } from '../../../shared/words/formats'
import { fullMarksHundredths, questionsOf, type Plan } from './plan'
import { say } from './words/say'

const A_MINUTE_MILLIS = 60_000

/** What keeps the plan from being published, as far as the page can tell, by the pointers of the contract. */
export function faultsOf(plan: Plan, nowMillis: number): Faults {
  return { ...titleFaults(plan), ...sectionFaults(plan), ...ruleFaults(plan), ...sittingFaults(plan, nowMillis) }
}

function titleFaults({ title, releaseDigest }: Plan): Faults {
  const faults: Record<string, string> = {}
  if (title.trim() === '' || title.trim().length > 100) faults['/title'] = say('fault.title')
  if (releaseDigest === '') faults['/releaseDigest'] = say('fault.release')
  return faults
}

function sectionFaults({ sections }: Plan): Faults {
  const faults: Record<string, string> = {}
  if (sections.length === 0) faults['/sections'] = say('fault.sections')
  if (questionsOf(sections) > 500) faults['/sections'] = say('fault.questions')
  sections.forEach((section, at) => {
    const pointer = `/sections/${String(at)}`
    if (section.title.trim() === '') faults[`${pointer}/title`] = say('fault.title')
    if (!within(section.marksHundredths, 1, 100_000)) faults[`${pointer}/marksHundredths`] = say('fault.marks')
    section.quotas.forEach(({ count }, quota) => {
      if (!within(count, 1, 500)) faults[`${pointer}/quotas/${String(quota)}/count`] = between(1, 500)
    })
  })
  return faults
}

function ruleFaults({ rules, sections }: Plan): Faults {
  const faults: Record<string, string> = {}
  const full = fullMarksHundredths(sections)
  if (!within(rules.minutes, 1, 600)) faults['/rules/minutes'] = between(1, 600)
  if (!within(rules.attemptsAllowed, 1, 5)) faults['/rules/attemptsAllowed'] = between(1, 5)
  if (!within(rules.graceSeconds, 0, 120)) faults['/rules/graceSeconds'] = between(0, 120)
  if (!within(rules.minimumUnitSize, 1, 1000)) faults['/rules/minimumUnitSize'] = between(1, 1000)
  if (rules.passHundredths < 1) faults['/rules/passHundredths'] = say('fault.pass')
  if (rules.goodHundredths < rules.passHundredths) faults['/rules/goodHundredths'] = say('fault.rise')
  if (rules.excellentHundredths < rules.goodHundredths) faults['/rules/excellentHundredths'] = say('fault.rise')
  for (const name of ['passHundredths', 'goodHundredths', 'excellentHundredths'] as const) {
    if (rules[name] > full) faults[`/rules/${name}`] = say('fault.full', { full: marks(full / 100) })
  }
  return faults
}

function sittingFaults({ sitting, roster, rules }: Plan, nowMillis: number): Faults {
  const faults: Record<string, string> = {}
  const [opens, closes, rosterCloses] = [sitting.opensAt, sitting.closesAt, sitting.rosterClosesAt].map(Date.parse) as [
    number,
    number,
    number,
  ]
  if (Number.isNaN(opens)) faults['/sitting/opensAt'] = say('fault.moment')
  else if (opens < nowMillis + A_MINUTE_MILLIS) faults['/sitting/opensAt'] = say('fault.soon')
  if (Number.isNaN(closes)) faults['/sitting/closesAt'] = say('fault.moment')
  else if (closes <= opens) faults['/sitting/closesAt'] = say('fault.closes')
  else if (closes - opens < rules.minutes * A_MINUTE_MILLIS) {
    faults['/sitting/closesAt'] = say('fault.short', { minutes: rules.minutes })
  }
  if (sitting.rosterClosesAt !== '') {
    if (!(rosterCloses > nowMillis)) faults['/sitting/rosterClosesAt'] = say('fault.past')
    else if (rosterCloses > opens - A_MINUTE_MILLIS) faults['/sitting/rosterClosesAt'] = say('fault.rosterLate')
  }
  if (roster.unitIds.length === 0) faults['/roster/unitIds'] = say('fault.units')
  return faults
}

function within(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most
}

function between(least: number, most: number): string {
  return say('fault.between', { least, most })
}

import { say } from './words/say'

/** Words that an inspection has of its own; all others are those of a renewal. */
const OWN = [
  'verdict.eligible',
  'verdict.refused',
  'reviewState.refused',
  'reviewState.closed',
  'step.refuse',
  'batch.offer',
  'campaign.eligible',
  'campaign.refused',
  'consequence.pass',
  'consequence.refuse',
] as const
type Own = (typeof OWN)[number]

/** In the words of what a campaign does. */
export function sayOf(
  act: string | undefined,
  key: Parameters<typeof say>[0],
  values: Readonly<Record<string, string | number>> = {},
): string {
  const own = OWN.find((each) => each === key)
  return act === 'inspect' && own !== undefined ? say(`inspect.${own satisfies Own}`, values) : say(key, values)
}

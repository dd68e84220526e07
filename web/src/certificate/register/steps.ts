import type { Certificate, Decision, Report } from './api'

export type ReportStep = Report['step']
export type DecisionStep = Decision['step']
export type TakenStep = ReportStep | DecisionStep

const REPORTED: readonly TakenStep[] = ['lost', 'withdrawn']
const DECIDED: readonly TakenStep[] = [
  ...(['examPassed', 'reviewed', 'issued', 'inspected', 'resumed', 'reissued'] as const),
  ...(['declined', 'suspended', 'cancelled', 'revoked'] as const),
]
/** They take something away. */
const HARD: readonly TakenStep[] = ['declined', 'suspended', 'cancelled', 'revoked', 'lost', 'withdrawn']
const REASONED: readonly TakenStep[] = [...HARD, 'resumed']

export function isReported(step: TakenStep): step is ReportStep {
  return REPORTED.includes(step)
}

export function isHard(step: TakenStep): boolean {
  return HARD.includes(step)
}

export function needsReason(step: TakenStep): boolean {
  return REASONED.includes(step)
}

/** What somebody with these rights may do now, the usual way on first. */
export function offered({ possible }: Pick<Certificate, 'possible'>, may: (operation: string) => boolean): TakenStep[] {
  const decided = may('decideOnCertificate') ? DECIDED : []
  const reported = may('reportOnCertificate') ? REPORTED : []
  return [...decided, ...reported].filter((step) => possible.includes(step))
}

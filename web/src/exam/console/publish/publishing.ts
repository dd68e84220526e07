import type { Client } from '../../../shared/api/client'
import type { Reply } from '../../../shared/api/reply'
import type { components } from '../../../shared/api/schema'
import type { Arrangement, BlueprintVerdict, ExamDraft, Plan, ReleasePool, RosterPreview, SamplePaper } from './plan'

type Schemas = components['schemas']
type Asking = Pick<Client, 'ask' | 'change'>

/** The operations of publishing, which only the console knows. */
export const publishing = {
  releases: (client: Asking): Promise<Reply<Schemas['PublishingReleases']>> => client.ask('/publishing/releases'),
  pool: (client: Asking, digest: string): Promise<Reply<ReleasePool>> =>
    client.ask(`/publishing/pool?releaseDigest=${digest}`),
  units: (client: Asking): Promise<Reply<Schemas['PublishingUnits']>> => client.ask('/publishing/units'),
  check: (client: Asking, { releaseDigest, sections }: Plan): Promise<Reply<BlueprintVerdict>> =>
    post(client, '/publishing/blueprint-checks', { releaseDigest, sections }),
  sample: (client: Asking, { releaseDigest, sections }: Plan): Promise<Reply<SamplePaper>> =>
    post(client, '/publishing/paper-samples', { releaseDigest, sections }),
  preview: (client: Asking, { roster }: Plan): Promise<Reply<RosterPreview>> =>
    post(client, '/publishing/roster-previews', roster),
  drafts: (client: Asking): Promise<Reply<Schemas['ExamDrafts']>> => client.ask('/exam-drafts'),
  draft: (client: Asking, draftId: string): Promise<Reply<ExamDraft>> => client.ask(`/exam-drafts/${draftId}`),
  create: (client: Asking, idempotencyKey: string, unitId: string, plan: Plan): Promise<Reply<ExamDraft>> =>
    post(client, '/exam-drafts', { idempotencyKey, unitId, plan }),
  save: (client: Asking, draftId: string, version: number, plan: Plan): Promise<Reply<ExamDraft>> =>
    post(client, `/exam-drafts/${draftId}/versions`, { version, plan }),
  move: (client: Asking, draftId: string, state: 'draft' | 'dropped'): Promise<Reply<ExamDraft>> =>
    post(client, `/exam-drafts/${draftId}/state`, { state }),
  publish: (client: Asking, draftId: string, version: number): Promise<Reply<Schemas['PublishedExam']>> =>
    post(client, `/exam-drafts/${draftId}/publication`, { version }),
  arrangement: (client: Asking, sittingId: string): Promise<Reply<Arrangement>> =>
    client.ask(`/sittings/${sittingId}/arrangement`),
  moveSitting: (
    client: Asking,
    sittingId: string,
    body: { version: number; opensAt: string; closesAt: string; reason: string },
  ): Promise<Reply<Arrangement>> => post(client, `/sittings/${sittingId}/times`, body),
  cancelSitting: (client: Asking, sittingId: string, reason: string): Promise<Reply<Arrangement>> =>
    post(client, `/sittings/${sittingId}/cancellation`, { reason }),
}

function post<T>(client: Asking, path: string, body: unknown): Promise<Reply<T>> {
  return client.change({ method: 'POST', path, body })
}

import type { Client } from '../../shared/api/client'
import type { Reply } from '../../shared/api/reply'
import type { components } from '../../shared/api/schema'

type Schemas = components['schemas']

export type CertificatePage = Schemas['CertificatePage']
export type CertificateLine = Schemas['CertificateLine']
export type Certificate = Schemas['Certificate']
export type CertificateKind = Schemas['CertificateKind']
export type CertificateState = Schemas['CertificateState']
export type Happened = Schemas['CertificateHappened']
export type Decision = Schemas['CertificateDecision']
export type Report = Schemas['CertificateReport']
export type Application = Schemas['CertificateApplication']

type Asking = Pick<Client, 'ask'>
type Changing = Pick<Client, 'change'>

/** Of a query, those that are set. */
export function query(values: Readonly<Record<string, string | undefined>>): string {
  const set = Object.entries(values).filter((each): each is [string, string] => each[1] !== undefined && each[1] !== '')
  return new URLSearchParams(set).toString()
}

export function certificates(
  client: Asking,
  wanted: Readonly<Record<string, string | undefined>>,
): Promise<Reply<CertificatePage>> {
  return client.ask(`/certificates?${query(wanted)}`)
}

export function certificate(client: Asking, certificateId: string): Promise<Reply<Certificate>> {
  return client.ask(`/certificates/${certificateId}`)
}

export function apply(client: Changing, body: Application): Promise<Reply<Certificate>> {
  return client.change({ method: 'POST', path: '/certificates', body })
}

export function report(client: Changing, certificateId: string, body: Report): Promise<Reply<Certificate>> {
  return client.change({ method: 'POST', path: `/certificates/${certificateId}/reports`, body })
}

export function decide(client: Changing, certificateId: string, body: Decision): Promise<Reply<Certificate>> {
  return client.change({ method: 'POST', path: `/certificates/${certificateId}/decisions`, body })
}

export function correct(
  client: Changing,
  certificateId: string,
  body: Schemas['CertificateCorrection'],
): Promise<Reply<Certificate>> {
  return client.change({ method: 'POST', path: `/certificates/${certificateId}`, body })
}

export function photo(client: Pick<Client, 'file'>, certificateId: string): Promise<Reply<Blob>> {
  return client.file(`/certificates/${certificateId}/photo`)
}

export function setPhoto(client: Pick<Client, 'upload'>, certificateId: string, file: Blob): Promise<Reply<object>> {
  return client.upload(`/certificates/${certificateId}/photo`, file)
}

export function cardPath(certificateId: string): string {
  return `/certificates/${certificateId}/card`
}

export type ExchangeWish = Schemas['CertificateExchange']

export function exchange(client: Pick<Client, 'fileFor'>, wish: ExchangeWish): Promise<Reply<Blob>> {
  return client.fileFor('/certificate-exchange', wish)
}

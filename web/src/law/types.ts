import type { components } from '../shared/api/schema'

type Schemas = components['schemas']

export type GuidingCase = Schemas['GuidingCase']
export type GuidingCases = Schemas['GuidingCases']
export type ImportedLaw = Schemas['ImportedLaw']
export type LawFamilyProgress = Schemas['LawFamilyProgress']
export type LawStanding = Schemas['LawStanding']
export type MyLawProgress = Schemas['MyLawProgress']
export type LawDifference = Schemas['LawDifference']
export type LawImport = Schemas['LawImport']
export type LawOutline = Schemas['LawOutline']
export type ListedLaw = Schemas['ListedLaw']
export type MyRequiredLaws = Schemas['MyRequiredLaws']
export type RequiredLawDifference = Schemas['RequiredLawDifference']
export type RequiredLawList = Schemas['RequiredLawList']
export type RequiredLawListVersion = Schemas['RequiredLawListVersion']
export type RequiredLawLists = Schemas['RequiredLawLists']

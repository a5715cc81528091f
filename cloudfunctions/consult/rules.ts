import type { ConsultKind, ConsultLine } from '@xinglin/types/consult'
import { ageOn, dayOf } from '../kernel/time'
import type { Consult, StoredEvidence } from './collections'

const PAEDIATRIC_BELOW = 14
const GUARDIAN_BELOW = 18
const PRESENT_BELOW = 6
export const MOST_EVIDENCE = 9

/** 儿科, 小儿外科, 儿童保健科 of 《医疗机构诊疗科目名录》. */
const isPaediatric = (code: string) => ['07', '08', '09'].some((each) => code.startsWith(each))

/** A child under 14 is seen by a children's doctor; in an emergency by whoever is on duty. */
export const needsPaediatrician = (birthDate: string, departmentCode: string, now: string) =>
  ageOn(birthDate, dayOf(now)) < PAEDIATRIC_BELOW && !isPaediatric(departmentCode)

/** Under 18 somebody answers for the child; under 6 he is there (互联网诊疗管理办法(试行) 第19条). */
export const isGuarded = (
  birthDate: string,
  guardian: { name: string; present: boolean } | undefined,
  now: string,
): boolean => {
  const age = ageOn(birthDate, dayOf(now))
  if (age >= GUARDIAN_BELOW) return true
  return guardian !== undefined && (age >= PRESENT_BELOW || guardian.present)
}

/** A first diagnosis is never made online: 互联网诊疗监管细则(试行) 第18条, 互联网诊疗管理办法(试行) 第16-17条. */
export const lacksEvidence = ({ kind, evidence }: { kind: ConsultKind; evidence: readonly StoredEvidence[] }) =>
  kind === 'revisit' && evidence.length === 0

/** One of these between a patient and a doctor at a time. */
export const isSameDraft = (
  consult: Pick<Consult, 'kind' | 'line' | 'doctorId'>,
  wish: { kind: ConsultKind; line: ConsultLine; doctorId: string | null },
) => consult.kind === wish.kind && consult.line === wish.line && consult.doctorId === wish.doctorId

/** What stood before a doctor's first word is worth nothing; after it all comes back only where he sends him away without a plan. */
export const isMoneyBackAtReferral = ({ plan }: Pick<Consult, 'plan'>) => plan === null

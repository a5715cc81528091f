import type { PatientInput } from '@xinglin/types/identity'
import type { TestHospital } from './hospital'

type Person = Awaited<ReturnType<TestHospital['patient']>>

/** The same human with a passport; the identity card of the demo tells birth date and sex. */
export const passportOf = async (person: Person, changes: Partial<PatientInput> = {}): Promise<PatientInput> => {
  const [self] = (await person.api.identity.listPatients({})).patients
  if (!self) throw new Error('nobody')
  const { name, sex, birthDate } = self
  return {
    ...{ name, sex, birthDate, relation: 'self', paperKind: 'passport', paperNumber: 'E12345678' },
    ...{ phone: '13700001111', ...changes },
  }
}

/** 王小明 under two papers in one account. */
export const twice = async (hospital: TestHospital) => {
  const wang = await hospital.patient('王小明')
  const { id: passportId } = await wang.api.identity.addPatient(await passportOf(wang))
  const both = [wang.patientId, passportId]
  const merge = () => wang.api.identity.mergePatients({ patientIds: both, keepId: wang.patientId })
  return { wang, passportId, both, merge }
}

/** 王小明 under two papers in two accounts. */
export const twoAccounts = async (hospital: TestHospital) => {
  const [wang, xiao] = await Promise.all([hospital.patient('王小明'), hospital.patient('小明')])
  const { id: passportId } = await xiao.api.identity.addPatient(await passportOf(wang))
  const operator = await hospital.staff('operator')
  const reason = '本人到窗口，核对了身份证和护照'
  const wish = { patientIds: [wang.patientId, passportId], keepId: wang.patientId, reason }
  return { wang, xiao, passportId, operator, merge: () => operator.api.identity.mergePatients(wish) }
}

/** Whom the account sees, by id. */
export const names = async ({ api }: Person) => (await api.identity.listPatients({})).patients.map(({ id }) => id)

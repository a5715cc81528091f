import type { StaffRole } from '@xinglin/types/operation'
import type { Sex } from '@xinglin/types/identity'
import { checkDigitOf } from '../../cloudfunctions/identity/papers'
import { specialityOf } from './departments'
import { postOf, type DemoDoctor } from './doctors'
import { hash } from './random'

export interface DemoPatient {
  name: string
  paperKind: 'resident'
  paperNumber: string
  phone: string
  sex: Sex
  birthDate: string
}

export interface DemoPersona {
  /** What one signs in with. */
  id: string
  role: StaffRole
  doctorId: string | null
  name: string
  about: string
}

/** Not assigned, so that the number is nobody's. */
const DIVISION = '990101'
const FIRST_DAY = Date.UTC(1945, 0, 1)
const DAYS = (Date.UTC(2016, 0, 1) - FIRST_DAY) / 86_400_000
const SEQUENCES = 999
/** Shares no factor with DAYS × SEQUENCES, so that no two `n` of one name meet. */
const STRIDE = 7_368_787

/** An invented person. The same name and `n` give the same one; another `n` gives a namesake with another number. */
export const demoPatientFor = (name: string, n: number): DemoPatient => {
  const place = (hash(name) + n * STRIDE) % (DAYS * SEQUENCES)
  const sequence = (place % SEQUENCES) + 1
  const birthDate = new Date(FIRST_DAY + Math.floor(place / SEQUENCES) * 86_400_000).toISOString().slice(0, 10)
  const first17 = `${DIVISION}${birthDate.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`
  return {
    name,
    paperKind: 'resident',
    paperNumber: first17 + checkDigitOf(first17),
    phone: `1390000${String(hash(`${name} ${n}`) % 10_000).padStart(4, '0')}`,
    sex: sequence % 2 === 1 ? 'male' : 'female',
    birthDate,
  }
}

const OPERATORS: readonly DemoPersona[] = [
  { id: 'operator-li', role: 'operator', doctorId: null, name: '李文卿', about: '运营，管排班、号源和停诊' },
  { id: 'operator-zhou', role: 'operator', doctorId: null, name: '周以诚', about: '运营，管科室、医生和价格' },
]

const ADVISERS: readonly DemoPersona[] = [
  { id: 'adviser-song', role: 'adviser', doctorId: null, name: '宋禾', about: '营养师，在病友社区回答饮食' },
  { id: 'adviser-xu', role: 'adviser', doctorId: null, name: '许静', about: '护士，在病友社区回答护理' },
]

const DOCTORS: readonly (readonly [id: string, name: string])[] = [
  ['doctor-shen', '沈怀安'],
  ['doctor-zhao', '赵立川'],
  ['doctor-ouyang', '欧阳静姝'],
  ['doctor-he', '何晓棠'],
  ['doctor-tang', '唐亦宁'],
  ['doctor-lu', '陆知远'],
]

/** The staff whom one can sign in as: six doctors of different departments, two advisers of the communities and two operators. */
export const demoPersonas = (doctors: readonly DemoDoctor[]): DemoPersona[] => [
  ...DOCTORS.flatMap(([id, name]): DemoPersona[] =>
    doctors
      .filter((doctor) => doctor.name === name)
      .map((doctor) => ({
        id,
        role: 'doctor',
        doctorId: doctor.id,
        name,
        about: `${postOf(specialityOf(doctor.departmentId), doctor.title)}，从医 ${doctor.years} 年`,
      })),
  ),
  ...ADVISERS,
  ...OPERATORS,
]

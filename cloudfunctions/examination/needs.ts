import type { ExaminationKind } from '@xinglin/types/examination'
import type { VisitType } from '@xinglin/types/visit'
import { ageOn } from '../kernel/time'
import { kinds } from './kinds'

export interface Need {
  kind: ExaminationKind
  /** Said to the patient. */
  reason: string
}

interface Rule {
  /** 《医疗机构诊疗科目名录》, dotted; what stands below it is meant as well. */
  department: string
  visits: readonly VisitType[]
  needs: readonly Need[]
}

const RETURN = ['return'] as const

/**
 * What a clinic usually looks at before it sees a patient again. A first visit starts with the doctor's questions, so nothing is drawn or
 * X-rayed for it. Each line is the hospital's to review; the doctor of the clinic has the last word on each patient.
 */
const RULES: readonly Rule[] = [
  {
    department: '03.07',
    visits: RETURN,
    needs: [
      { kind: 'glucose', reason: '糖尿病复诊常看空腹血糖和糖化血红蛋白' },
      { kind: 'glucose-after-meal', reason: '看饭后血糖升多少，帮医生调药' },
    ],
  },
  {
    department: '03.04',
    visits: RETURN,
    needs: [
      { kind: 'lipids', reason: '吃降脂药后复查血脂，看药效和肝功能' },
      { kind: 'ecg', reason: '复诊时和上次的心电图对照' },
    ],
  },
  { department: '03.04', visits: ['first'], needs: [{ kind: 'ecg', reason: '第一次看心内科，常先做心电图' }] },
  {
    department: '03.02',
    visits: RETURN,
    needs: [
      { kind: 'liver', reason: '消化科复诊常看肝功能' },
      { kind: 'abdomen-ultrasound', reason: '复查肝、胆、胰、脾的样子' },
    ],
  },
  {
    department: '03.01',
    visits: RETURN,
    needs: [{ kind: 'lung-function', reason: '哮喘、慢阻肺复诊常和上次的肺功能对照' }],
  },
  { department: '03.05', visits: RETURN, needs: [{ kind: 'blood-count', reason: '血液科复诊先看血常规' }] },
  { department: '03.06', visits: RETURN, needs: [{ kind: 'kidney', reason: '肾病复诊常看肾功能和尿常规' }] },
  { department: '04.03', visits: RETURN, needs: [{ kind: 'bone-xray', reason: '骨折复查常要看片子上长得怎样' }] },
  {
    department: '04.04',
    visits: RETURN,
    needs: [{ kind: 'urinary-ultrasound', reason: '结石、前列腺复查常做彩超' }],
  },
]

export interface Person {
  sex: 'male' | 'female'
  birthDate: string
}

const CHILD_BELOW = 14
const FERTILE = { from: 12, to: 55 }

/** What is never offered of itself: hunger to children, X-rays to children and to women who could be pregnant. */
const isMeantFor = (need: Need, { sex, birthDate }: Person, day: string) => {
  const { fastingHours, radiation } = kinds[need.kind]
  const age = ageOn(birthDate, day)
  if (age < CHILD_BELOW) return fastingHours === 0 && !radiation
  return !radiation || sex === 'male' || age < FERTILE.from || age > FERTILE.to
}

interface Visit {
  departmentCode: string
  visitType: VisitType
  person: Person
  /** The day of the visit. */
  date: string
}

/** What a visit needs, in the rules' order. */
export const needsOf = ({ departmentCode, visitType, person, date }: Visit): readonly Need[] =>
  RULES.filter(
    ({ department, visits }) =>
      (departmentCode === department || departmentCode.startsWith(`${department}.`)) && visits.includes(visitType),
  )
    .flatMap(({ needs }) => needs)
    .filter((need) => isMeantFor(need, person, date))

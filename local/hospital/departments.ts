import type { Department } from '@xinglin/types/directory'
import { placeOf, type HospitalSize, type Speciality, type Top } from './speciality'
import { INTERNAL } from './specialities/internal'
import { OTHER } from './specialities/other'
import { SENSES } from './specialities/senses'
import { SURGERY } from './specialities/surgery'
import { WOMEN_AND_CHILDREN } from './specialities/women-children'

export type DemoDepartment = Omit<Department, 'doctors'>

const TOPS: readonly Top[] = [
  { id: 'd02', name: '全科医疗科', code: '02', about: '常见病、慢性病和说不清看哪科时的起点。' },
  { id: 'd03', name: '内科', code: '03', about: '不开刀的内脏、血管和代谢方面的病。' },
  { id: 'd04', name: '外科', code: '04', about: '可能需要手术或手法处理的病，以及术后复查。' },
  { id: 'd05', name: '妇产科', code: '05', about: '女性健康、怀孕和生育。' },
  { id: 'd07', name: '儿科', code: '07', about: '14 岁以下孩子的内科问题。' },
  { id: 'd08', name: '小儿外科', code: '08', about: '14 岁以下孩子可能需要手术的问题。' },
  { id: 'd09', name: '儿童保健科', code: '09', about: '孩子的身高、体重、语言和行为发育。' },
  { id: 'd10', name: '眼科', code: '10', about: '视力和眼睛的病。' },
  { id: 'd11', name: '耳鼻咽喉科', code: '11', about: '耳、鼻、咽喉和听力。' },
  { id: 'd12', name: '口腔科', code: '12', about: '牙齿、牙龈、口腔黏膜和颌面。' },
  { id: 'd13', name: '皮肤科', code: '13', about: '皮肤、毛发和指甲的病。' },
  { id: 'd15', name: '精神科', code: '15', about: '睡眠、情绪和心理健康，就诊信息严格保密。' },
  { id: 'd16', name: '传染科', code: '16', about: '肝炎等传染性疾病，独立楼和独立入口。' },
  { id: 'd19', name: '肿瘤科', code: '19', about: '肿瘤的治疗、复查和支持。' },
  { id: 'd20', name: '急诊医学科', code: '20', about: '急诊 24 小时开放，急重症不用预约。' },
  { id: 'd21', name: '康复医学科', code: '21', about: '病后、伤后和术后的功能恢复。' },
  { id: 'd27', name: '疼痛科', code: '27', about: '长期疼痛的诊断和治疗。' },
  { id: 'd50', name: '中医科', code: '50', about: '中药、针灸和体质调理。' },
]

const SPECIALITIES = [...INTERNAL, ...SURGERY, ...WOMEN_AND_CHILDREN, ...SENSES, ...OTHER]

const known = new Map(SPECIALITIES.map((speciality) => [speciality.id, speciality]))

export const specialityOf = (departmentId: string) => {
  const speciality = known.get(departmentId)
  if (!speciality) throw new Error(`No bookable department ${departmentId} in the demo hospital`)
  return speciality
}

/** All floors of what lies below a first-level department. */
const placeOfAll = (below: readonly Speciality[]) => {
  const floors = below.map(({ at }) => at.floor)
  const [first, last] = [Math.min(...floors), Math.max(...floors)]
  return `${below[0]?.at.building} ${first === last ? first : `${first}–${last}`} 楼`
}

/** What one calls its doctors by: those of 眼科门诊 are of 眼科. */
export const professionOf = ({ name, parentId }: Speciality) =>
  (name.endsWith('门诊') ? TOPS.find(({ id }) => id === parentId)?.name : undefined) ?? name

export const specialitiesIn = (size: HospitalSize) => SPECIALITIES.filter(({ staff }) => staff[size] > 0)

/** Each first-level department followed by the ones that can be booked below it. Every id of `small` is also in `large`. */
export const demoDepartments = (size: HospitalSize): DemoDepartment[] =>
  TOPS.flatMap((top) => {
    const below = specialitiesIn(size).filter(({ parentId }) => parentId === top.id)
    if (below.length === 0) return []
    return [
      { ...top, parentId: null, place: placeOfAll(below) },
      ...below.map((speciality) => {
        const { id, parentId, name, code, about } = speciality
        return { id, parentId, name, code, about, place: placeOf(speciality) }
      }),
    ]
  })

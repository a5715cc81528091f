import { hospitals } from '../../cloudfunctions/directory/collections'
import { putDepartment, putDoctor } from '../../cloudfunctions/directory/public'
import { demoHospital } from '../../local/hospital/hospital'
import type { TestHospital } from '../support/hospital'

const DEPARTMENTS = [
  { id: 'd0303', name: '神经内科', code: '03.03' },
  { id: 'd0401', name: '普外科', code: '04.01' },
  { id: 'd1301', name: '皮肤病门诊', code: '13.01' },
  { id: 'd11a', name: '耳鼻喉综合门诊', code: '11' },
  { id: 'd02a', name: '全科医学科', code: '02' },
]

const DOCTORS = [
  { id: 'doc1', name: '沈安', departmentId: 'd0303', illnesses: ['偏头痛'], goodAt: '头痛' },
  { id: 'doc2', name: '陆远', departmentId: 'd0303', illnesses: ['眩晕'], goodAt: '头晕的原因分辨' },
  { id: 'doc3', name: '赵川', departmentId: 'd0401', illnesses: ['痔疮'], goodAt: '痔疮' },
  { id: 'doc4', name: '唐宁', departmentId: 'd1301', illnesses: ['湿疹'], goodAt: '湿疹' },
]

/** Five departments, some called otherwise than usual, and who treats what in them. */
export const furnish = async ({ store }: TestHospital) => {
  await store.insert(hospitals, { id: 'hospital', ...demoHospital })
  const more = { parentId: 'd00', about: '', place: '门诊楼 1 楼', doctors: 0 }
  const departments = await Promise.all(DEPARTMENTS.map((each) => putDepartment(store, { ...more, ...each })))
  for (const { id, ...doctor } of DOCTORS) {
    const department = departments.find((each) => each.id === doctor.departmentId)
    if (!department) throw new Error('no such department')
    const card = {
      sex: 'female' as const,
      title: 'attending' as const,
      about: '',
      feeFen: 2000,
      years: 9,
      status: 'active' as const,
    }
    await putDoctor(store, id, { ...card, ...doctor }, department)
  }
}

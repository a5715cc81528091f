import type { StaffMark } from '@xinglin/types/community'
import { findDoctor } from '../directory/public'
import { findColleague } from '../identity/public'
import type { Caller } from '../kernel/caller'
import type { Store } from '../kernel/store'
import { boards } from './collections'

const TITLES = {
  chief: '主任医师',
  'associate-chief': '副主任医师',
  attending: '主治医师',
  resident: '住院医师',
} as const

const doctorMark = async (store: Store, doctorId: string): Promise<StaffMark> => {
  const doctor = await findDoctor(store, doctorId)
  const title = doctor ? `${doctor.departmentName}${TITLES[doctor.title]}` : '医生'
  return { name: doctor?.name ?? '医生', profession: 'doctor', title, doctorId }
}

/** As the boards list him. */
const listedMark = async (store: Store, accountId: string): Promise<StaffMark | null> => {
  const all = await store.find(boards, {}, { limit: 1000 })
  const listed = all.flatMap(({ staff }) => staff).find((each) => each.accountId === accountId)
  return listed
    ? { name: listed.name, profession: listed.profession, title: listed.title, doctorId: listed.doctorId }
    : null
}

/** How somebody of the hospital stands beside his words; null for patients. */
export const staffMarkOf = async (store: Store, { accountId, role, doctorId }: Caller): Promise<StaffMark | null> => {
  if (role === 'patient') return null
  if (doctorId) return doctorMark(store, doctorId)
  const listed = await listedMark(store, accountId)
  if (listed) return listed
  const name = (await findColleague(store, accountId))?.name ?? '医院工作人员'
  return role === 'operator'
    ? { name, profession: 'operator', title: '社区管理员', doctorId: null }
    : { name, profession: 'nurse', title: '护理咨询', doctorId: null }
}

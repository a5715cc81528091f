import type { DoctorInput } from '@xinglin/types/directory'
import { openClinicsOf } from '../../cloudfunctions/booking/clinics'
import { templates } from '../../cloudfunctions/booking/collections'
import { slotIdOf } from '../../cloudfunctions/booking/slot'
import { putDepartment, putDoctor } from '../../cloudfunctions/directory/public'
import type { Store } from '../../cloudfunctions/kernel/store'
import { weekdayOf } from '../../cloudfunctions/kernel/time'

export const CARDIOLOGY = {
  id: 'dcard',
  parentId: null,
  name: '心血管内科',
  code: '03.04',
  about: '',
  place: '门诊楼 3 楼',
  doctors: 0,
}

/** The day after the tests' Wednesday. */
export const THURSDAY = '2026-11-26'
export const FRIDAY = '2026-11-27'

interface Clinic {
  doctorId?: string
  name?: string
  dates?: readonly string[]
  startsAt?: string
  endsAt?: string
  capacity?: number
}

const doctorInput = (name: string): DoctorInput => ({
  name,
  sex: 'female',
  title: 'attending',
  departmentId: CARDIOLOGY.id,
  goodAt: '高血压、冠心病的长期管理',
  illnesses: ['高血压', '冠心病'],
  about: '',
  feeFen: 2000,
  years: 12,
  status: 'active',
})

/** A doctor with a morning clinic on some days. Answers the slot id of a clock time. */
export const openClinic = async (store: Store, clinic: Clinic = {}) => {
  const {
    doctorId = 'doc1',
    name = '林静',
    dates = [THURSDAY],
    startsAt = '09:00',
    endsAt = '10:00',
    capacity = 1,
  } = clinic
  await putDepartment(store, CARDIOLOGY)
  const doctor = await putDoctor(store, doctorId, doctorInput(name), CARDIOLOGY)
  for (const date of dates) {
    const weekday = weekdayOf(date)
    const fields = {
      doctorId,
      weekday,
      period: 'morning' as const,
      startsAt,
      endsAt,
      capacity,
      place: '门诊楼 3 楼 302 诊室',
    }
    await store.insert(templates, { id: `${doctorId}-${weekday}-morning`, ...fields })
  }
  await openClinicsOf(store, [doctor], dates)
  return {
    doctorId,
    slotAt: (clock: string, date = dates[0] ?? THURSDAY) => slotIdOf(doctorId, date, clock),
    sessionOn: (date = dates[0] ?? THURSDAY) => `${doctorId}-${date.replaceAll('-', '')}-morning`,
  }
}

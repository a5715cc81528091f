import { startCalendar } from '../cloudfunctions/booking/public'
import { templates } from '../cloudfunctions/booking/collections'
import { duties, practices } from '../cloudfunctions/consult/collections'
import { hospitals } from '../cloudfunctions/directory/collections'
import { findDoctors, putDepartment, putDoctor, recount } from '../cloudfunctions/directory/public'
import { type Store, collection } from '../cloudfunctions/kernel/store'
import { instant } from '../cloudfunctions/kernel/time'
import { rooms } from '../cloudfunctions/examination/collections'
import { positions } from '../cloudfunctions/queue/collections'
import { demoTemplates } from './hospital/clinics'
import { demoDepartments } from './hospital/departments'
import { demoDuties, demoPractices } from './hospital/consults'
import { type DemoDoctor, demoDoctors } from './hospital/doctors'
import { demoExaminationRooms } from './hospital/examinations'
import { demoHospital, demoPosition } from './hospital/hospital'

const seeds = collection<{ id: string; size: string }>('seeds')

type Size = 'small' | 'large'

const seedDirectory = async (store: Store, size: Size) => {
  const departments = demoDepartments(size)
  for (const department of departments) await putDepartment(store, { ...department, doctors: 0 })
  const byId = new Map(departments.map((department) => [department.id, department]))
  const doctors = demoDoctors(size)
  await Promise.all(
    doctors.map(async ({ id, ratingPercent, ratings, ...input }) => {
      const department = byId.get(input.departmentId)
      if (department) await putDoctor(store, id, input, { ...department, doctors: 0 }, { ratingPercent, ratings })
    }),
  )
  await Promise.all(departments.map(({ id }) => recount(store, id)))
  return doctors
}

/** Who takes consults, and the rota of the emergency line. */
const seedConsults = async (store: Store, demo: readonly DemoDoctor[], now: string) => {
  const [taking, rota] = [demoPractices(demo, now), demoDuties(demo, now)]
  const doctors = await findDoctors(store, [...new Set([...taking, ...rota].map(({ doctorId }) => doctorId))])
  const byId = new Map(doctors.map((doctor) => [doctor.id, doctor]))
  for (const practice of taking) {
    const doctor = byId.get(practice.doctorId)
    if (doctor) await store.insert(practices, { ...practice, rank: doctor.rank })
  }
  for (const duty of rota) {
    const doctor = byId.get(duty.doctorId)
    if (doctor) await store.insert(duties, { ...duty, doctorName: doctor.name, departmentName: doctor.departmentName })
  }
}

/** Builds the demo hospital once per data folder; a half-built one is finished on the next start. */
export const seedHospital = async (store: Store, size: Size, now: number, say: (line: string) => void) => {
  if (await store.get(seeds, 'hospital')) return
  say(`building the demo hospital (${size}) …`)
  await store.insert(hospitals, { id: 'hospital', ...demoHospital })
  await store.insert(positions, { id: 'hospital', ...demoPosition })
  const doctors = await seedDirectory(store, size)
  const weekly = demoTemplates(doctors)
  await Promise.all(
    weekly.map((template) =>
      store.insert(templates, { id: `${template.doctorId}-${template.weekday}-${template.period}`, ...template }),
    ),
  )
  await Promise.all(demoExaminationRooms.map((room) => store.insert(rooms, room)))
  await seedConsults(store, doctors, instant(now))
  await startCalendar(store, instant(now))
  await store.insert(seeds, { id: 'hospital', size })
}

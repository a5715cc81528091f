import { startCalendar } from '../cloudfunctions/booking/public'
import { templates } from '../cloudfunctions/booking/collections'
import { hospitals } from '../cloudfunctions/directory/collections'
import { putDepartment, putDoctor, recount } from '../cloudfunctions/directory/public'
import { type Store, collection } from '../cloudfunctions/kernel/store'
import { instant } from '../cloudfunctions/kernel/time'
import { rooms } from '../cloudfunctions/examination/collections'
import { positions } from '../cloudfunctions/queue/collections'
import { demoTemplates } from './hospital/clinics'
import { demoDepartments } from './hospital/departments'
import { demoDoctors } from './hospital/doctors'
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
  await startCalendar(store, instant(now))
  await store.insert(seeds, { id: 'hospital', size })
}

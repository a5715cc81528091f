import type { Doctor } from '@xinglin/types/directory'
import { DoctorCard } from './doctor-card'
import { useNextFree } from './next-free'

/** Doctors as cards; their next free times are asked for together. */
export function DoctorCards({ doctors }: { doctors: readonly Doctor[] }) {
  const free = useNextFree(doctors.map(({ id }) => id))
  return (
    <>
      {doctors.map((doctor) => (
        <DoctorCard key={doctor.id} doctor={doctor} free={free?.get(doctor.id)} />
      ))}
    </>
  )
}

import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { ConsultEntry } from '@/patient/consult/entry'
import { to } from '@/patient/navigation'
import { orpc } from '@/shared/api/client'
import { whenSignedIn } from '@/shared/session/session'
import { civilDate } from '@/shared/time'
import { Page } from '@/shared/ui/page'
import { QueryView } from '@/shared/ui/query-view'
import { Skeleton } from '@/shared/ui/skeleton'
import { nearestTo, type NearSlot } from '../clinic/slots'
import { useClinic } from '../clinic/use-clinic'
import { lostSlot } from '../trouble/trouble'
import { TroubleNote } from '../trouble/trouble-note'
import { BookingBar } from './booking-bar'
import { ClinicDays } from './clinic-days'
import { DoctorHead } from './doctor-head'

function useChoice(doctorId: string, openOn: string | null) {
  const [date, setDate] = useState(openOn)
  const [slotId, setSlotId] = useState<string | null>(null)
  const clinic = useClinic(doctorId, date)
  const slot = clinic.slots.find(({ id }) => id === slotId) ?? null
  const chooseDay = (day: string) => {
    setDate(day)
    setSlotId(null)
  }
  const chooseNear = (near: NearSlot) => {
    setDate(civilDate(near.startsAt))
    setSlotId(near.slotId)
  }
  return { clinic, slot, free: slot?.status === 'open' ? slot : null, chooseDay, chooseNear, setSlotId }
}

type Choice = ReturnType<typeof useChoice>

/** Says so when the chosen time goes to someone else while one looks at it. */
function Lost({ choice: { slot, free, clinic, chooseNear } }: { choice: Choice }) {
  if (!slot || free) return null
  const trouble = lostSlot(nearestTo(slot, clinic.slots), clinic.date)
  return <TroubleNote trouble={trouble} date={clinic.date} onPick={chooseNear} />
}

const TIMES = (
  <View className="clinic-days">
    <Skeleton shape="card" count={2} />
  </View>
)

const SKELETON = (
  <>
    <Skeleton shape="doctor" count={1} />
    {TIMES}
  </>
)

/** Step 1: this doctor, which day, what time. */
export function DoctorPage({ doctorId, openOn }: { doctorId: string; openOn: string | null }) {
  const doctor = useQuery(orpc.directory.getDoctor.queryOptions({ input: { doctorId }, staleTime: 60_000 }))
  const choice = useChoice(doctorId, openOn)
  const { clinic, slot, free, chooseDay, setSlotId } = choice
  const next = () => free && whenSignedIn(() => to.confirm(free.id, doctorId))
  const bar = (
    <>
      <Lost choice={choice} />
      <BookingBar slot={free} onNext={next} />
    </>
  )
  return (
    <Page title={doctor.data ? `${doctor.data.name}医生` : '医生'} bar={doctor.data ? bar : null}>
      <QueryView query={doctor} skeleton={SKELETON}>
        {(one) => (
          <>
            <DoctorHead doctor={one} />
            <ConsultEntry doctorId={doctorId} />
            <QueryView query={clinic.query} skeleton={TIMES}>
              {() => (
                <ClinicDays
                  doctor={one}
                  clinic={clinic}
                  slotId={slot?.id ?? null}
                  onDay={chooseDay}
                  onPick={setSlotId}
                />
              )}
            </QueryView>
          </>
        )}
      </QueryView>
    </Page>
  )
}

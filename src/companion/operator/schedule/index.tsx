import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Gate } from '@/companion/gate/gate'
import { Narrow } from '@/companion/layout/narrow'
import { StaffPage } from '@/companion/layout/staff-page'
import { DoctorFinder } from '@/companion/operator/pick/doctor-finder'
import { Schedule } from '@/companion/operator/schedule/schedule'

export default function Index() {
  const { doctorId: first } = useRouter<{ doctorId: string }>().params
  const [doctorId, setDoctorId] = useState<string | null>(first ?? null)
  return (
    <Gate title="每周排班" role="operator">
      <StaffPage title="每周排班">
        <Narrow>
          {doctorId ? (
            <Schedule doctorId={doctorId} onOther={() => setDoctorId(null)} />
          ) : (
            <DoctorFinder onPick={({ id }) => setDoctorId(id)} />
          )}
        </Narrow>
      </StaffPage>
    </Gate>
  )
}

import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { DoctorDay } from '@/companion/day/doctor-day'
import { Gate } from '@/companion/gate/gate'
import { StaffPage } from '@/companion/layout/staff-page'
import { orpc } from '@/shared/api/client'
import { civilDate } from '@/shared/time'

function Visits() {
  const { doctorId = '', date: first } = useRouter<{ doctorId: string; date: string }>().params
  const [date, setDate] = useState(first ?? civilDate())
  const name = useQuery(orpc.directory.getDoctor.queryOptions({ input: { doctorId } })).data?.name
  return (
    <StaffPage title={name ? `${name}的名单` : '预约名单'}>
      <DoctorDay doctorId={doctorId} date={date} onDate={setDate} />
    </StaffPage>
  )
}

export default function Index() {
  return (
    <Gate title="预约名单" role="operator">
      <Visits />
    </Gate>
  )
}

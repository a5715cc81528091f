import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { orpc } from '@/shared/api/client'
import { Row } from '@/shared/ui/row'
import { useNow } from '@/shared/hooks/now'
import { civilDate } from '@/shared/time'
import { Card } from '@/shared/ui/card'
import { Section } from '@/shared/ui/section'
import { TITLES } from '@/shared/words'
import { useWide } from '../layout/wide'
import { to } from '../navigation'
import { useClinicQueues } from '../queue/use-clinic-queues'
import { Clinics } from './clinics'
import { ConsultsEntry } from './consults-entry'
import { chooseDay, useChosenDay } from './day-store'
import { DoctorDay } from './doctor-day'
import './doctor-home.scss'
import { TodaysQueues } from './todays-queues'

// A new day begins on an open page too.
const MINUTE_MS = 60_000

const Beside = ({ doctorId }: { doctorId: string }) => (
  <Section title="14 天内的出诊">
    <Clinics doctorId={doctorId} onDay={chooseDay} />
  </Section>
)

function Head({ doctorId }: { doctorId: string }) {
  const doctor = useQuery(orpc.directory.getDoctor.queryOptions({ input: { doctorId } })).data
  return (
    <View className="doctor-home__head">
      <View className="doctor-home__name">{doctor ? `${doctor.name}，您好` : '您好'}</View>
      <View className="doctor-home__about">{doctor ? `${doctor.departmentName} · ${TITLES[doctor.title]}` : ''}</View>
    </View>
  )
}

/** On the desk his clinics stand beside the list already. */
const Entries = ({ wide }: { wide: boolean }) => (
  <View className="doctor-home__entry">
    <Card kind="list">
      {wide ? null : <Row icon="calendar" first="我的出诊" second="14 天内的门诊和余号" onClick={to.clinics} />}
      <Row icon="share" first="我的转诊" second="转给其他医生的病人，看了没有" onClick={to.madeReferrals} />
      <Row icon="chat" first="病友社区" second="等医护回答的提问" onClick={to.community} />
    </Card>
  </View>
)

/** A doctor's first page: the queue that runs, who comes today, and when his clinics are. */
export function DoctorHome({ doctorId }: { doctorId: string }) {
  const date = useChosenDay()
  useNow(MINUTE_MS)
  const wide = useWide()
  const queues = useClinicQueues(doctorId, civilDate())
  return (
    <>
      <Head doctorId={doctorId} />
      <View className="doctor-home__consults">
        <ConsultsEntry />
      </View>
      <TodaysQueues queues={queues} />
      <DoctorDay doctorId={doctorId} date={date} onDate={chooseDay} beside={<Beside doctorId={doctorId} />} />
      <Entries wide={wide} />
    </>
  )
}

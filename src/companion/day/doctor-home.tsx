import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { orpc } from '@/shared/api/client'
import { Row } from '@/shared/ui/row'
import { useNow } from '@/shared/hooks/now'
import { Card } from '@/shared/ui/card'
import { Section } from '@/shared/ui/section'
import { TITLES } from '@/shared/words'
import { useWide } from '../layout/wide'
import { to } from '../navigation'
import { Clinics } from './clinics'
import { chooseDay, useChosenDay } from './day-store'
import { DoctorDay } from './doctor-day'
import './doctor-home.scss'

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

const ClinicsEntry = () => (
  <View className="doctor-home__entry">
    <Card kind="list">
      <Row icon="calendar" first="我的出诊" second="14 天内的门诊和余号" onClick={to.clinics} />
    </Card>
  </View>
)

/** A doctor's first page: who comes today, and when his clinics are. */
export function DoctorHome({ doctorId }: { doctorId: string }) {
  const date = useChosenDay()
  useNow(MINUTE_MS)
  const wide = useWide()
  return (
    <>
      <Head doctorId={doctorId} />
      <DoctorDay doctorId={doctorId} date={date} onDate={chooseDay} beside={<Beside doctorId={doctorId} />} />
      {wide ? null : <ClinicsEntry />}
    </>
  )
}

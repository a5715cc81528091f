import { View } from '@tarojs/components'
import type { Doctor } from '@xinglin/types/directory'
import { to } from '@/patient/navigation'
import { momentText } from '@/shared/time'
import { Empty } from '@/shared/ui/state-view'
import { DayStrip } from '../clinic/day-strip'
import { HalfDayCard } from '../clinic/half-day'
import type { Clinic } from '../clinic/use-clinic'
import { StandbyEntry } from './standby-entry'
import './clinic-days.scss'

function Notice({ clinic: { days, date } }: { clinic: Clinic }) {
  const day = days.find((each) => each.date === date)
  if (day?.offer === 'none') return <View className="clinic-days__note">这一天没有门诊，看看别的日子</View>
  if (day?.offer === 'unreleased' && day.releasesAt) {
    return <View className="clinic-days__note">{momentText(day.releasesAt)}放号，到时再来约</View>
  }
  if (day?.offer === 'stopped') return <View className="clinic-days__note">这一天停诊，看看别的日子</View>
  return null
}

export interface ClinicDaysProps {
  doctor: Doctor
  clinic: Clinic
  slotId: string | null
  onDay: (date: string) => void
  onPick: (slotId: string) => void
}

/** The strip of days and the chosen day's times. */
export function ClinicDays({ doctor, clinic, slotId, onDay, onPick }: ClinicDaysProps) {
  if (clinic.days.every(({ offer }) => offer === 'none')) {
    const { departmentId, departmentName } = doctor
    const action = { text: `看${departmentName}其他医生`, onClick: () => to.doctors(departmentId, departmentName) }
    return <Empty icon="calendar" title="近 14 天没有门诊" hint="可以先收藏，放号后再来看" action={action} />
  }
  return (
    <View className="clinic-days">
      <DayStrip days={clinic.days} date={clinic.date} onChange={onDay} />
      <View className="clinic-days__halves">
        <Notice clinic={clinic} />
        {clinic.halfDays.map((half) => (
          <HalfDayCard key={half.session.id} half={half} slotId={slotId} onPick={onPick}>
            {half.offer === 'full' ? <StandbyEntry session={half.session} /> : null}
          </HalfDayCard>
        ))}
      </View>
    </View>
  )
}

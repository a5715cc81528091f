import { View } from '@tarojs/components'
import type { Assessment } from '@xinglin/types/triage'
import type { NextFree } from '@/patient/booking-find/doctor-words'
import { Moment } from '@/patient/booking-find/moment'
import { Card } from '@/shared/ui/card'
import { Row } from '@/shared/ui/row'
import type { WaysOn } from './go'

type Department = Assessment['departments'][number]

const Soonest = ({ free }: { free: NextFree | undefined }) => {
  if (!free) return null
  return <View className="guide__free">{free.startsAt ? <Moment at={free.startsAt} /> : '近 14 天没有号，可候补'}</View>
}

export interface DepartmentCardProps {
  department: Department
  free: ReadonlyMap<string, NextFree> | undefined
  ways: WaysOn
}

/** A department, why, and who there treats it, with the next free time. */
export const DepartmentCard = ({ department, free, ways }: DepartmentCardProps) => {
  const { departmentId, name, reason, doctors } = department
  return (
    <Card kind="list" className="guide__department">
      <View className="guide__head">
        <View className="guide__name">{name}</View>
        <View className="guide__reason">{reason}</View>
      </View>
      {doctors.map(({ doctorId, name: doctor, goodAt }) => (
        <Row
          key={doctorId}
          first={doctor}
          second={
            <>
              <View className="guide__good-at">{goodAt}</View>
              <Soonest free={free?.get(doctorId)} />
            </>
          }
          onClick={() => ways.doctor(doctorId)}
        />
      ))}
      <Row first={`看${name}的全部医生`} onClick={() => ways.department(departmentId, name)} />
    </Card>
  )
}

import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Period } from '@xinglin/types/visit'
import { orpc } from '@/shared/api/client'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { QueryView } from '@/shared/ui/query-view'
import { Skeleton } from '@/shared/ui/skeleton'
import { DoctorRow } from '../pick/doctor-row'
import { OpenClinics } from '../sessions/open-clinics'
import { TemplateSheet } from './template-sheet'
import { WeekGrid } from './week-grid'
import './schedule.scss'

export interface ScheduleProps {
  doctorId: string
  onOther: () => void
}

interface Cell {
  weekday: number
  period: Period
}

function DoctorHead({ doctorId, onOther }: ScheduleProps) {
  const doctor = useQuery(orpc.directory.getDoctor.queryOptions({ input: { doctorId } })).data
  if (!doctor) return null
  return (
    <Card kind="list">
      <DoctorRow doctor={doctor} onPick={onOther} right={<View className="schedule__other">换医生</View>} />
    </Card>
  )
}

function Week({ doctorId }: { doctorId: string }) {
  const query = useQuery(orpc.booking.listTemplates.queryOptions({ input: { doctorId } }))
  const [cell, setCell] = useState<Cell | null>(null)
  return (
    <QueryView query={query} skeleton={<Skeleton shape="card" count={3} />}>
      {({ templates }) => (
        <>
          <WeekGrid templates={templates} onCell={setCell} />
          {cell ? (
            <TemplateSheet {...cell} doctorId={doctorId} templates={templates} onClose={() => setCell(null)} />
          ) : null}
        </>
      )}
    </QueryView>
  )
}

/** One doctor's week, half day by half day, and making clinics from it. */
export function Schedule({ doctorId, onOther }: ScheduleProps) {
  const [opening, setOpening] = useState(false)
  return (
    <>
      <DoctorHead doctorId={doctorId} onOther={onOther} />
      <View className="schedule__hint">点一格安排或修改。改排班不影响已经开出的门诊。</View>
      <Week doctorId={doctorId} />
      <View className="schedule__open">
        <Button onClick={() => setOpening(true)}>按排班开诊</Button>
      </View>
      {opening ? <OpenClinics doctorId={doctorId} onClose={() => setOpening(false)} /> : null}
    </>
  )
}

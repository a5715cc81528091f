import { View } from '@tarojs/components'
import { useState } from 'react'
import { Choice } from '@/shared/ui/choice'
import { Columns } from '@/companion/layout/columns'
import { useWide } from '@/companion/layout/wide'
import { Departments } from './departments'
import { DoctorPanel } from './doctor-panel'
import { Doctors } from './doctors'
import './directory.scss'

const KINDS = [
  { value: 'doctors', label: '医生' },
  { value: 'departments', label: '科室' },
] as const

type Kind = (typeof KINDS)[number]['value']

/** Doctors and departments: one after the other in the hand, side by side on the desk. */
export function Directory() {
  const wide = useWide()
  const [kind, setKind] = useState<Kind>('doctors')
  const [doctorId, setDoctorId] = useState<string | null>(null)
  const panel = doctorId ? <DoctorPanel doctorId={doctorId} onClose={() => setDoctorId(null)} /> : null
  return (
    <Columns panel={panel} side={<Departments />}>
      {wide ? null : (
        <View className="directory__kinds">
          <Choice options={KINDS} value={kind} onChange={setKind} />
        </View>
      )}
      {wide || kind === 'doctors' ? <Doctors onPick={({ id }) => setDoctorId(id)} /> : <Departments />}
    </Columns>
  )
}

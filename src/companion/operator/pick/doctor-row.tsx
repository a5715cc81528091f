import type { ReactNode } from 'react'
import type { Doctor } from '@xinglin/types/directory'
import { yuan } from '@/shared/money'
import { Avatar } from '@/shared/ui/avatar'
import { Row } from '@/shared/ui/row'
import { TITLES } from '@/shared/words'

export interface DoctorRowProps {
  doctor: Doctor
  onPick: (doctor: Doctor) => void
  /** Instead of the fee. */
  right?: ReactNode
}

/** A doctor in a list: face, name, post, and the fee at the right. */
export const DoctorRow = ({ doctor, onPick, right }: DoctorRowProps) => (
  <Row
    lead={<Avatar id={doctor.id} sex={doctor.sex} title={doctor.title} />}
    first={doctor.status === 'away' ? `${doctor.name}（停诊）` : doctor.name}
    second={`${doctor.departmentName} · ${TITLES[doctor.title]}`}
    right={right ?? yuan(doctor.feeFen)}
    onClick={() => onPick(doctor)}
  />
)

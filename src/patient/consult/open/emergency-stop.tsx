import { useQuery } from '@tanstack/react-query'
import type { Patient } from '@xinglin/types/identity'
import { EmergencyFace } from '@/patient/emergency/emergency'
import { orpc } from '@/shared/api/client'
import { ageAt } from '@/shared/time'
import type { Values } from '../intake'

export interface EmergencyStopProps {
  flag: string
  patient: Patient
  values: Pick<Values, 'complaint' | 'pregnancy'>
  onBack: () => void
}

/** Instead of the cashier: 120, and what the rules say to do until help comes. */
export function EmergencyStop({ flag, patient, values, onBack }: EmergencyStopProps) {
  const input = {
    text: values.complaint.trim(),
    age: ageAt(patient.birthDate),
    sex: patient.sex,
    pregnant: values.pregnancy === 'pregnant',
  }
  const emergency = useQuery(orpc.triage.assess.queryOptions({ input, staleTime: Infinity })).data?.emergency
  return (
    <EmergencyFace
      flag={flag}
      untilHelpComes={emergency?.untilHelpComes}
      call={emergency?.call}
      place={emergency?.place}
      back={{ words: '没有这么急，回去改', onClick: onBack }}
    />
  )
}

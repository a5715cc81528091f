import type { Registration } from '@xinglin/types/merge'
import { Card } from '@/shared/ui/card'
import { Tag } from '@/shared/ui/tag'
import { RegistrationRow } from './registration-row'

export interface KeepChoiceProps {
  registrations: readonly Registration[]
  keepId: string | undefined
  onKeep: (patientId: string) => void
}

/** Which of the two stays; a tap changes it. */
export const KeepChoice = ({ registrations, keepId, onKeep }: KeepChoiceProps) => (
  <Card kind="list">
    {registrations.map((registration) => (
      <RegistrationRow
        key={registration.patientId}
        registration={registration}
        right={registration.patientId === keepId ? <Tag>保留</Tag> : <Tag tone="grey">并入</Tag>}
        onClick={() => onKeep(registration.patientId)}
      />
    ))}
  </Card>
)

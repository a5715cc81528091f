import type { ReactNode } from 'react'
import type { Registration } from '@xinglin/types/merge'
import { Avatar } from '@/shared/ui/avatar'
import { Row } from '@/shared/ui/row'
import { PAPER_KINDS, SEXES } from '@/shared/words'

export interface RegistrationRowProps {
  registration: Registration
  right?: ReactNode
  onClick?: () => void
}

/** One registration: masked name, birth date, paper and phone. */
export const RegistrationRow = ({ registration, right, onClick }: RegistrationRowProps) => {
  const { patientId, maskedName, sex, birthDate, paperKind, maskedPaperNumber, maskedPhone } = registration
  return (
    <Row
      lead={<Avatar id={patientId} sex={sex} />}
      first={`${maskedName} · ${SEXES[sex]} · ${birthDate}`}
      second={`${PAPER_KINDS[paperKind]} ${maskedPaperNumber} · ${maskedPhone}`}
      right={right}
      plain
      {...(onClick ? { onClick } : {})}
    />
  )
}

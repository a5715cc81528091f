import type { Patient } from '@xinglin/types/identity'
import { Card } from '@/shared/ui/card'
import { Choice, ManyChoice, optionsOf } from '@/shared/ui/choice'
import { Field, LongInput } from '@/shared/ui/field'
import { NEEDS, VISIT_TYPES } from '@/shared/words'
import { LONGEST_REASON, type Visit } from './visit'

const TYPES = optionsOf(VISIT_TYPES)
const NEED_OPTIONS = optionsOf(NEEDS)

export interface VisitCardProps {
  patient: Patient
  visit: Visit
  onChange: (patch: Partial<Visit>) => void
  /** With several people each card carries a name. */
  named: boolean
  /** From the server, below the reason. */
  reasonError?: string | undefined
}

/** Why one person comes, and what he needs. */
export const VisitCard = ({ patient, visit, onChange, named, reasonError }: VisitCardProps) => (
  <Card {...(named ? { title: patient.name } : {})}>
    <Field label="第几次看这个病">
      <Choice options={TYPES} value={visit.visitType} onChange={(visitType) => onChange({ visitType })} />
    </Field>
    <Field label="需要帮忙的地方（选填）" hint="会告诉医生和导诊的同事">
      <ManyChoice options={NEED_OPTIONS} values={visit.needs} onChange={(needs) => onChange({ needs })} />
    </Field>
    <Field
      label="哪里不舒服（选填）"
      error={reasonError}
      hint={`医生会提前看到，${visit.reason.length}/${LONGEST_REASON}`}
    >
      <LongInput
        value={visit.reason}
        onChange={(reason) => onChange({ reason })}
        placeholder="例如：咳嗽一周，夜里重"
        maxLength={LONGEST_REASON}
      />
    </Field>
  </Card>
)

import type { Patient } from '@xinglin/types/identity'
import { usePerson } from '@/shared/session/person'
import { ageAt } from '@/shared/time'
import { Avatar } from '@/shared/ui/avatar'
import { Button } from '@/shared/ui/button'
import { Icon } from '@/shared/ui/icon'
import { Row } from '@/shared/ui/row'
import { Sheet } from '@/shared/ui/sheet'
import { SEXES, familyName } from '@/shared/words'
import { to } from '../navigation'

const about = (patient: Patient) =>
  `${familyName(patient)} · ${SEXES[patient.sex]} · ${ageAt(patient.birthDate)} 岁${patient.held === 'granted' ? ' · 授权代办' : ''}`

export interface PersonSheetProps {
  open: boolean
  onClose: () => void
}

/** Switches the person being cared for: own patients and those who granted something. */
export function PersonSheet({ open, onClose }: PersonSheetProps) {
  const { person, patients, choose } = usePerson()
  const take = (patient: Patient) => {
    choose(patient)
    onClose()
  }
  const add = () => {
    onClose()
    to.addPatient()
  }
  return (
    <Sheet
      open={open}
      title="为谁看病"
      onClose={onClose}
      action={
        <Button kind="secondary" icon="plus" onClick={add}>
          添加就诊人
        </Button>
      }
    >
      {patients.map((patient) => (
        <Row
          key={patient.id}
          lead={<Avatar id={patient.id} sex={patient.sex} />}
          first={patient.name}
          second={about(patient)}
          right={patient.id === person?.id ? <Icon name="check" /> : null}
          onClick={() => take(patient)}
          plain
        />
      ))}
    </Sheet>
  )
}

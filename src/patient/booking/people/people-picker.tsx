import { View } from '@tarojs/components'
import type { Patient } from '@xinglin/types/identity'
import { to } from '@/patient/navigation'
import { classes } from '@/shared/ui/classes'
import { Icon } from '@/shared/ui/icon'
import { tappable } from '@/shared/ui/tappable'
import { familyName } from '@/shared/words'
import './people-picker.scss'

interface PersonChipProps {
  patient: Patient
  on: boolean
  onTap: () => void
}

const PersonChip = ({ patient, on, onTap }: PersonChipProps) => (
  <View
    {...tappable(`${patient.name}，${familyName(patient)}`)}
    aria-pressed={on ? 'true' : 'false'}
    className={classes('person', on && 'person--on')}
    onClick={onTap}
  >
    <View className="person__name">{patient.name}</View>
    <View className="person__relation">{familyName(patient)}</View>
    {on ? <Icon name="check" className="person__check" /> : null}
  </View>
)

export interface PeoplePickerProps {
  patients: readonly Patient[]
  chosen: readonly string[]
  onTap: (patientId: string) => void
}

/** Who it is for, as chips, and one more person. */
export const PeoplePicker = ({ patients, chosen, onTap }: PeoplePickerProps) => (
  <View className="people">
    {patients.map((patient) => (
      <PersonChip key={patient.id} patient={patient} on={chosen.includes(patient.id)} onTap={() => onTap(patient.id)} />
    ))}
    <View {...tappable('添加就诊人')} className="person person--add" onClick={to.addPatient}>
      <Icon name="plus" className="person__plus" />
      添加就诊人
    </View>
  </View>
)

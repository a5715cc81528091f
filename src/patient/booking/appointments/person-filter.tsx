import { View } from '@tarojs/components'
import { usePerson } from '@/shared/session/person'
import { Choice } from '@/shared/ui/choice'
import './person-filter.scss'

const EVERYONE = { value: 'all', label: '全部' }

export interface PersonFilterProps {
  patientId: string | null
  onChange: (patientId: string | null) => void
}

/** Whose appointments; only where there is more than one person. */
export function PersonFilter({ patientId, onChange }: PersonFilterProps) {
  const { patients } = usePerson()
  if (patients.length < 2) return null
  const options = [EVERYONE, ...patients.map(({ id, name }) => ({ value: id, label: name }))]
  return (
    <View className="person-filter">
      <Choice options={options} value={patientId ?? 'all'} onChange={(id) => onChange(id === 'all' ? null : id)} />
    </View>
  )
}

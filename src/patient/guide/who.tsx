import { View } from '@tarojs/components'
import type { Sex } from '@xinglin/types/identity'
import { usePerson } from '@/shared/session/person'
import { Choice, optionsOf } from '@/shared/ui/choice'
import { Field, TextInput } from '@/shared/ui/field'
import { SwitchRow } from '@/shared/ui/switch-row'
import { SEXES, familyName } from '@/shared/words'
import { type Facts, ageOf, mayBePregnant, sexOf } from './facts'

export interface WhoProps {
  facts: Facts
  onChange: (facts: Facts) => void
}

const Stranger = ({ facts, onChange }: WhoProps) => (
  <View className="guide__who">
    <Field label="性别">
      <Choice<Sex> options={optionsOf(SEXES)} value={facts.sex} onChange={(sex) => onChange({ ...facts, sex })} />
    </Field>
    <Field label="年龄" hint="不到 1 岁写 0">
      <TextInput
        value={facts.age}
        onChange={(age) => onChange({ ...facts, age })}
        keyboard="number"
        maxLength={3}
        placeholder="多少岁"
      />
    </Field>
  </View>
)

/** Who is ill: one of the family, or a stranger's sex and age; both change which department is right. */
export function Who({ facts, onChange }: WhoProps) {
  const { person, patients, choose } = usePerson()
  const family = patients.map((each) => ({ value: each.id, label: `${each.name}（${familyName(each)}）` }))
  const pick = (patientId: string) => {
    const patient = patients.find(({ id }) => id === patientId)
    if (patient) choose(patient)
  }
  return (
    <>
      {person ? (
        <Field label="谁不舒服">
          <Choice options={family} value={person.id} onChange={pick} />
        </Field>
      ) : (
        <Stranger facts={facts} onChange={onChange} />
      )}
      {mayBePregnant({ sex: sexOf(facts), age: ageOf(facts) }) ? (
        <SwitchRow first="现在怀孕了" on={facts.pregnant} onChange={(pregnant) => onChange({ ...facts, pregnant })} />
      ) : null}
    </>
  )
}

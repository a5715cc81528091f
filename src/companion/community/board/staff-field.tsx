import { View } from '@tarojs/components'
import { useState } from 'react'
import { PROFESSIONS } from '@/shared/community/words'
import { Button } from '@/shared/ui/button'
import { Choice, optionsOf } from '@/shared/ui/choice'
import { Field, TextInput } from '@/shared/ui/field'
import { Sheet } from '@/shared/ui/sheet'
import '../entry.scss'
import type { Picked } from './draft'
import { PickStaff } from './pick-staff'

export interface StaffFieldProps {
  values: readonly Picked[]
  error: string | undefined
  onChange: (staff: Picked[]) => void
}

interface OneProps {
  one: Picked
  onChange: (one: Picked) => void
  onRemove: () => void
}

const One = ({ one, onChange, onRemove }: OneProps) => (
  <View className="entry__field">
    <View className="entry__big">{one.name}</View>
    <Field label="身份">
      <Choice
        options={optionsOf(PROFESSIONS)}
        value={one.profession}
        onChange={(profession) => onChange({ ...one, profession })}
      />
    </Field>
    <Field label="头衔" hint="和名字一起显示">
      <TextInput value={one.title} onChange={(title) => onChange({ ...one, title })} maxLength={30} />
    </Field>
    <Button kind="text" onClick={onRemove}>
      去掉 {one.name}
    </Button>
  </View>
)

/** Who answers on this board, with the words beside his name. */
export function StaffField({ values, error, onChange }: StaffFieldProps) {
  const [open, setOpen] = useState(false)
  const without = (accountId: string) => values.filter((one) => one.accountId !== accountId)
  const add = (one: Picked) => {
    onChange([...without(one.accountId), one])
    setOpen(false)
  }
  return (
    <Field label="同事" error={error} hint={values.length ? undefined : '没有安排时，管理员也能答'}>
      {values.map((each) => (
        <One
          key={each.accountId}
          one={each}
          onChange={(next) => onChange(values.map((one) => (one.accountId === next.accountId ? next : one)))}
          onRemove={() => onChange(without(each.accountId))}
        />
      ))}
      <View className="entry__field">
        <Button kind="secondary" icon="plus" onClick={() => setOpen(true)}>
          加一位同事
        </Button>
      </View>
      {open ? (
        <Sheet open title="选择同事" onClose={() => setOpen(false)}>
          <PickStaff onPick={add} />
        </Sheet>
      ) : null}
    </Field>
  )
}

import { View } from '@tarojs/components'
import type { ExaminationKind, ExaminationRoom, ListedRoom } from '@xinglin/types/examination'
import { useState } from 'react'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { Button } from '@/shared/ui/button'
import { Choice, ManyChoice, optionsOf } from '@/shared/ui/choice'
import { Field, TextInput } from '@/shared/ui/field'
import { Sheet } from '@/shared/ui/sheet'
import { ErrorLine } from '@/shared/ui/state-view'
import { toast } from '@/shared/ui/toast'
import { formErrors } from '../form/errors'
import { Stepper } from '../form/stepper'
import { HoursField } from './hours-field'
import { KINDS } from './words'

export type RoomDraft = Omit<ExaminationRoom, 'id'>

const BLANK: RoomDraft = { name: '', building: '门诊楼', floor: 1, kinds: [], minutes: 15, capacity: 1, hours: [] }
const FIELDS = ['name', 'building', 'floor', 'kinds', 'minutes', 'capacity', 'hours'] as const
const MINUTES = optionsOf({ '5': '5 分钟', '10': '10 分钟', '15': '15 分钟', '20': '20 分钟', '30': '30 分钟' })

type FieldErrors = Partial<Record<(typeof FIELDS)[number], string>>

interface PartProps {
  draft: RoomDraft
  errors: FieldErrors
  change: (patch: Partial<RoomDraft>) => void
}

const draftOf = ({ id: _, kindNames: __, ...fields }: ListedRoom): RoomDraft => fields

const Where = ({ draft, errors, change }: PartProps) => (
  <>
    <Field label="名称" error={errors.name}>
      <TextInput
        value={draft.name}
        onChange={(name) => change({ name })}
        placeholder="例如 心电图室 3"
        maxLength={20}
      />
    </Field>
    <Field label="哪栋楼" error={errors.building}>
      <TextInput value={draft.building} onChange={(building) => change({ building })} maxLength={20} />
    </Field>
    <Field label="几楼" error={errors.floor}>
      <Stepper label="楼层" value={draft.floor} min={-3} max={60} onChange={(floor) => change({ floor })} />
    </Field>
    <Field label="做哪些检查" error={errors.kinds}>
      <ManyChoice
        options={optionsOf<ExaminationKind>(KINDS)}
        values={draft.kinds}
        onChange={(kinds) => change({ kinds })}
      />
    </Field>
  </>
)

const HowMany = ({ draft, errors, change }: PartProps) => (
  <>
    <Field label="每个时段多长" error={errors.minutes}>
      <Choice
        options={MINUTES}
        value={String(draft.minutes)}
        onChange={(minutes) => change({ minutes: Number(minutes) })}
      />
    </Field>
    <Field label="每个时段几位" error={errors.capacity}>
      <Stepper label="名额" value={draft.capacity} min={1} max={20} onChange={(capacity) => change({ capacity })} />
    </Field>
  </>
)

/** A new room, or one's hours and places. */
export function RoomSheet({ room, onClose }: { room: ListedRoom | null; onClose: () => void }) {
  const [draft, setDraft] = useState(() => (room ? draftOf(room) : BLANK))
  const change = (patch: Partial<RoomDraft>) => setDraft((old) => ({ ...old, ...patch }))
  const save = useCommand(orpc.examination.saveRoom, {
    onSuccess: () => {
      toast('已保存')
      onClose()
    },
  })
  const { at, general } = formErrors(save.error, FIELDS)
  const part: PartProps = { draft, errors: at, change }
  const send = () => save.mutate({ ...draft, ...(room ? { id: room.id } : {}) })
  return (
    <Sheet
      open
      title={room ? room.name : '新增检查室'}
      onClose={onClose}
      action={
        <>
          <ErrorLine error={general} />
          <Button busy={save.isPending} onClick={send}>
            保存
          </Button>
        </>
      }
    >
      {room ? null : <Where {...part} />}
      <HowMany {...part} />
      <HoursField hours={draft.hours} error={at.hours} onChange={(hours) => change({ hours })} />
      <View className="rooms__about">已经有人预约的日子不变，从还没有人约的日子起按新的来。</View>
    </Sheet>
  )
}

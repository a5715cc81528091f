import { View } from '@tarojs/components'
import type { Doctor } from '@xinglin/types/directory'
import { useState } from 'react'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { addDays, civilDate, dayText } from '@/shared/time'
import { Button } from '@/shared/ui/button'
import { Field } from '@/shared/ui/field'
import { Sheet } from '@/shared/ui/sheet'
import { ErrorLine } from '@/shared/ui/state-view'
import { toast } from '@/shared/ui/toast'
import { formErrors } from '../form/errors'
import { DateSelect, Select, SelectButton } from '../form/select'
import { DoctorFinder } from '../pick/doctor-finder'
import './duties.scss'
import { type DutyDraft, dutyHours, timesOf } from './rota'

const AHEAD_DAYS = 60
const FIELDS = ['doctorId', 'startsAt', 'endsAt'] as const

/** Every half hour, and the gap's own times where they lie between. */
const timesWith = (...own: string[]): string[] => {
  const halves = Array.from(
    { length: 48 },
    (_, i) => `${String(Math.floor(i / 2)).padStart(2, '0')}:${i % 2 ? '30' : '00'}`,
  )
  return [...new Set([...halves, ...own])].sort()
}

interface TimesProps {
  draft: DutyDraft
  change: (patch: Partial<DutyDraft>) => void
  errors: { startsAt?: string; endsAt?: string }
}

const Times = ({ draft, change, errors }: TimesProps) => {
  const options = timesWith(draft.from, draft.until)
  return (
    <>
      <Field label="哪天开始">
        <DateSelect
          label="哪天开始"
          value={draft.date}
          words={dayText(draft.date)}
          from={civilDate()}
          to={addDays(civilDate(), AHEAD_DAYS)}
          onChange={(date) => change({ date })}
        />
      </Field>
      <View className="duty-sheet__times">
        <Field label="从" error={errors.startsAt}>
          <Select label="开始时间" options={options} value={draft.from} onChange={(from) => change({ from })} />
        </Field>
        <Field label="到" error={errors.endsAt}>
          <Select label="结束时间" options={options} value={draft.until} onChange={(until) => change({ until })} />
        </Field>
      </View>
      <View className="duty-sheet__sum">
        {dayText(draft.date)} {dutyHours(timesOf(draft))}；到点不早于开始的算到第二天
      </View>
    </>
  )
}

export interface DutySheetProps {
  draft: DutyDraft
  onClose: () => void
}

/** One more duty: who, from when to when. */
export function DutySheet({ draft: first, onClose }: DutySheetProps) {
  const [draft, setDraft] = useState(first)
  const [doctor, setDoctor] = useState<Doctor | null>(null)
  const [finding, setFinding] = useState(false)
  const save = useCommand(orpc.consult.saveDuty, {
    onSuccess: () => {
      toast('已排班')
      onClose()
    },
  })
  const { at, general } = formErrors(save.error, FIELDS)
  const pick = (found: Doctor) => {
    setDoctor(found)
    setFinding(false)
    save.reset()
  }
  const action = (
    <>
      <ErrorLine error={general} />
      <Button
        busy={save.isPending}
        disabled={!doctor}
        onClick={() => doctor && save.mutate({ doctorId: doctor.id, ...timesOf(draft) })}
      >
        排上
      </Button>
    </>
  )
  if (finding)
    return (
      <Sheet open title="谁值班" onClose={() => setFinding(false)}>
        <DoctorFinder onPick={pick} />
      </Sheet>
    )
  return (
    <Sheet open title="加一班" onClose={onClose} action={action}>
      <Times draft={draft} change={(patch) => setDraft({ ...draft, ...patch })} errors={at} />
      <Field label="值班医生" error={at.doctorId}>
        <SelectButton
          label="值班医生"
          words={doctor ? `${doctor.name} · ${doctor.departmentName}` : null}
          onClick={() => setFinding(true)}
        />
      </Field>
    </Sheet>
  )
}

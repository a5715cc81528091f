import { View } from '@tarojs/components'
import { useState } from 'react'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { addDays, civilDate, monthDay, weekday } from '@/shared/time'
import { Button } from '@/shared/ui/button'
import { Field } from '@/shared/ui/field'
import { Sheet } from '@/shared/ui/sheet'
import { Empty, ErrorLine } from '@/shared/ui/state-view'
import { formErrors } from '../form/errors'
import { DateSelect } from '../form/select'
import './sessions.scss'

const FARTHEST_DAYS = 60
const USUAL_DAYS = 13

const dateWords = (date: string) => `${monthDay(date)} ${weekday(date)}`

const Result = ({ sessionsOpened, slotsOpened }: { sessionsOpened: number; slotsOpened: number }) =>
  sessionsOpened ? (
    <Empty icon="check" title={`开出 ${sessionsOpened} 个门诊 ${slotsOpened} 个时段`} hint="放号当天 7:00 起患者可约" />
  ) : (
    <Empty icon="check" title="没有要新开的门诊" hint="这些天按排班该开的都开了" />
  )

export interface OpenClinicsProps {
  /** Only this doctor's; null for everyone's. */
  doctorId: string | null
  onClose: () => void
}

/** Makes clinics from the weekly templates for a range of days. */
export function OpenClinics({ doctorId, onClose }: OpenClinicsProps) {
  const [from, setFrom] = useState(addDays(civilDate(), 1))
  const [to, setTo] = useState(addDays(from, USUAL_DAYS))
  const open = useCommand(orpc.booking.openClinics)
  const { at, general } = formErrors(open.error, ['from', 'to'])
  const last = addDays(civilDate(), FARTHEST_DAYS)
  const go = () => open.mutate({ from, to, ...(doctorId ? { doctorId } : {}) })
  const done = open.data
  const action = done ? (
    <Button onClick={onClose}>完成</Button>
  ) : (
    <Button busy={open.isPending} onClick={go}>
      {doctorId ? '给这位医生开诊' : '给全院开诊'}
    </Button>
  )
  return (
    <Sheet open title="按排班开诊" onClose={onClose} action={action}>
      {done ? (
        <Result {...done} />
      ) : (
        <>
          <Field label="从" error={at.from}>
            <DateSelect
              label="开始日期"
              value={from}
              words={dateWords(from)}
              from={civilDate()}
              to={last}
              onChange={setFrom}
            />
          </Field>
          <Field label="到" error={at.to} hint="一次不超过 31 天">
            <DateSelect label="结束日期" value={to} words={dateWords(to)} from={from} to={last} onChange={setTo} />
          </Field>
          <View className="sessions__note">已经开出的门诊和改过的号源不会变。</View>
          <ErrorLine error={general} />
        </>
      )}
    </Sheet>
  )
}

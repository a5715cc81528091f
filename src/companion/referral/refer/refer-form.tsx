import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { Narrow } from '@/companion/layout/narrow'
import { StaffPage } from '@/companion/layout/staff-page'
import { back } from '@/companion/navigation'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { useDraft } from '@/shared/hooks/draft'
import { useFieldErrors } from '@/shared/hooks/field-errors'
import { useSession } from '@/shared/session/session'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { Field, LongInput } from '@/shared/ui/field'
import { QueryView } from '@/shared/ui/query-view'
import { Skeleton } from '@/shared/ui/skeleton'
import { Empty, ErrorLine } from '@/shared/ui/state-view'
import { toast } from '@/shared/ui/toast'
import { SEXES } from '@/shared/words'
import { EMPTY, type ReferDraft, inputOf, isComplete } from './draft'
import { DepartmentField, DoctorField, NeededField, UrgencyField } from './fields'
import './refer.scss'

const MOST = 500

export interface ReferFormProps {
  appointmentId: string
  /** The day of the visit. */
  date: string
}

/** Who is referred: a name to be sure of. */
function Who({ appointmentId, date }: ReferFormProps) {
  const doctorId = useSession()?.doctorId ?? ''
  const query = useQuery(orpc.booking.listVisits.queryOptions({ input: { doctorId, date } }))
  return (
    <QueryView query={query} skeleton={<Skeleton count={1} />}>
      {({ visits }) => {
        const visit = visits.find((each) => each.appointmentId === appointmentId)
        if (!visit) return <Empty icon="people" title="没有找到这次就诊" action={{ text: '返回', onClick: back }} />
        return (
          <View className="refer__who">
            <View className="refer__name">{visit.patientName}</View>
            <View className="refer__about">
              {SEXES[visit.sex]} · {visit.age} 岁
            </View>
          </View>
        )
      }}
    </QueryView>
  )
}

/** Where to, how soon, and why. */
export function ReferForm(visit: ReferFormProps) {
  const { values, change, clear } = useDraft<ReferDraft>(`refer-${visit.appointmentId}`, EMPTY)
  const send = useCommand(orpc.referral.refer, {
    onSuccess: () => {
      clear()
      toast('已转诊，病人会收到消息')
      back()
    },
  })
  const { errors, aboutFields, mend } = useFieldErrors(send.error)
  const set = (patch: Partial<ReferDraft>) => {
    change(patch)
    mend(Object.keys(patch))
  }
  const fields = { values, change: set, errors }
  const bar = (
    <Narrow>
      {aboutFields ? null : <ErrorLine error={send.error} />}
      <Button
        busy={send.isPending}
        disabled={!isComplete(values)}
        onClick={() => send.mutate(inputOf(visit.appointmentId, values))}
      >
        转诊
      </Button>
    </Narrow>
  )
  return (
    <StaffPage title="转诊" bar={bar}>
      <Narrow>
        <Who {...visit} />
        <Card>
          <DepartmentField {...fields} />
          <DoctorField {...fields} />
          <UrgencyField {...fields} />
          <NeededField {...fields} />
          <Field label="转诊原因" error={errors['reason']} hint="只有接诊医生和病人本人能看到，不会写进消息">
            <LongInput
              value={values.reason}
              onChange={(reason) => set({ reason })}
              placeholder="病情、已做的检查、想请对方看什么"
              maxLength={MOST}
            />
          </Field>
        </Card>
      </Narrow>
    </StaffPage>
  )
}

import type { Practice } from '@xinglin/types/consult-duty'
import { Narrow } from '@/companion/layout/narrow'
import { StaffPage } from '@/companion/layout/staff-page'
import { back } from '@/companion/navigation'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { useDraft } from '@/shared/hooks/draft'
import { useFieldErrors } from '@/shared/hooks/field-errors'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { Section } from '@/shared/ui/section'
import { Empty, ErrorLine } from '@/shared/ui/state-view'
import { SwitchRow } from '@/shared/ui/switch-row'
import { toast } from '@/shared/ui/toast'
import { type PracticeDraft, draftOf, inputOf, wrongIn } from './draft'
import { PriceFields, TimeFields } from './fields'

const DRAFT = 'consult-practice'

function useForm(practice: Practice) {
  const { values, change, clear } = useDraft<PracticeDraft>(DRAFT, draftOf(practice))
  const save = useCommand(orpc.consult.savePractice, {
    onSuccess: () => {
      clear()
      toast('已保存')
      back()
    },
  })
  const { errors, aboutFields, mend } = useFieldErrors(save.error)
  const set = (patch: Partial<PracticeDraft>) => {
    change(patch)
    mend(['adviceFen', 'revisitFen', ...Object.keys(patch)])
  }
  return { values, set, save, errors: { ...errors, ...wrongIn(values) }, aboutFields }
}

/** Why he may not; only an operator can mend it. */
export const Barred = ({ why }: { why: string }) => (
  <StaffPage title="接诊设置">
    <Empty
      icon="shield"
      title="现在不能在线接诊"
      hint={`${why}。资料有误请找运营同事更正`}
      action={{ text: '返回', onClick: back }}
    />
  </StaffPage>
)

/** What he offers at which price, and when. */
export function PracticeForm({ practice }: { practice: Practice }) {
  const { values, set, save, errors, aboutFields } = useForm(practice)
  const fields = { values, change: set, errors }
  const wrong = Object.keys(wrongIn(values)).length > 0
  const bar = (
    <Narrow>
      {aboutFields ? null : <ErrorLine error={save.error} />}
      <Button busy={save.isPending} disabled={wrong} onClick={() => save.mutate(inputOf(values))}>
        保存
      </Button>
    </Narrow>
  )
  return (
    <StaffPage title="接诊设置" bar={bar}>
      <Narrow>
        <Card kind="list">
          <SwitchRow
            icon="doctor"
            first={values.switchedOn ? '接诊中' : '休息'}
            second={values.switchedOn ? '在接诊时间里收新病人' : '不收新病人'}
            on={values.switchedOn}
            onChange={(switchedOn) => set({ switchedOn })}
          />
        </Card>
        <Section title="服务和价格">
          <Card>
            <PriceFields {...fields} />
          </Card>
        </Section>
        <Section title="接诊时间">
          <Card>
            <TimeFields {...fields} />
          </Card>
        </Section>
      </Narrow>
    </StaffPage>
  )
}

import { useBoards } from '@/companion/community/use-boards'
import { Narrow } from '@/companion/layout/narrow'
import { Notice } from '@/companion/layout/notice'
import { StaffPage } from '@/companion/layout/staff-page'
import { back } from '@/companion/navigation'
import { formErrors } from '@/companion/operator/form/errors'
import { Select } from '@/companion/operator/form/select'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { KINDS } from '@/shared/gathering/words'
import { useDraft } from '@/shared/hooks/draft'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { Choice, optionsOf } from '@/shared/ui/choice'
import { Field, LongInput, TextInput } from '@/shared/ui/field'
import { ErrorLine } from '@/shared/ui/state-view'
import { toast } from '@/shared/ui/toast'
import { type PlanDraft, inputOf, newPlan } from './draft'
import { HostField } from './host-field'
import { TimeFields } from './time-fields'

const FIELDS = ['boardId', 'title', 'about', 'hostAccountId', 'startsAt', 'place', 'seats', 'repeats'] as const
const REPEATS = ['1', '2', '4', '8', '12'].map((value) => ({
  value,
  label: value === '1' ? '一次' : `每周，共 ${value} 次`,
}))

interface PartProps {
  values: PlanDraft
  change: (patch: Partial<PlanDraft>) => void
  at: Partial<Record<(typeof FIELDS)[number], string>>
}

const What = ({ values, change, at }: PartProps) => {
  const boards = useBoards().data ?? []
  const name = boards.find(({ id }) => id === values.boardId)?.name ?? ''
  const pick = (word: string) =>
    change({ boardId: boards.find((board) => board.name === word)?.id ?? '', hostAccountId: '' })
  return (
    <Card title="内容">
      <Field label="形式">
        <Choice options={optionsOf(KINDS)} value={values.kind} onChange={(kind) => change({ kind })} />
      </Field>
      <Field label="版块" error={at.boardId}>
        <Select label="版块" options={boards.map((board) => board.name)} value={name} onChange={pick} />
      </Field>
      <Field label="题目" error={at.title}>
        <TextInput
          value={values.title}
          onChange={(title) => change({ title })}
          maxLength={30}
          placeholder="如：少盐怎么吃才有味"
        />
      </Field>
      <Field label="介绍" error={at.about}>
        <LongInput
          value={values.about}
          onChange={(about) => change({ about })}
          maxLength={300}
          placeholder="给谁听、讲什么"
        />
      </Field>
      <HostField
        boardId={values.boardId}
        value={values.hostAccountId}
        error={at.hostAccountId}
        onChange={(hostAccountId) => change({ hostAccountId })}
      />
    </Card>
  )
}

const Where = ({ values, change, at }: PartProps) =>
  values.kind === 'meeting' ? (
    <Card title="地点">
      <Field label="地点" error={at.place}>
        <TextInput
          value={values.place}
          onChange={(place) => change({ place })}
          maxLength={40}
          placeholder="如：门诊楼 5 楼会议室"
        />
      </Field>
      <Field label="座位" error={at.seats} hint="空着就是不限">
        <TextInput value={values.seats} onChange={(seats) => change({ seats })} keyboard="number" maxLength={3} />
      </Field>
    </Card>
  ) : null

/** One gathering, or one a week for some weeks. */
export function PlanForm() {
  const { values, change, clear } = useDraft<PlanDraft>('plan-gathering', newPlan())
  const plan = useCommand(orpc.gathering.plan, {
    onSuccess: ({ gatheringIds }) => {
      clear()
      toast(`排好了 ${gatheringIds.length} 场`)
      back()
    },
  })
  const { at, general } = formErrors(plan.error, FIELDS)
  const part = { values, change, at }
  const bar = (
    <Narrow>
      {Object.keys(at).length ? <Notice>有几处需要修改</Notice> : null}
      <ErrorLine error={general} />
      <Button busy={plan.isPending} disabled={!values.boardId} onClick={() => plan.mutate(inputOf(values))}>
        排好
      </Button>
    </Narrow>
  )
  return (
    <StaffPage title="排活动" bar={bar}>
      <Narrow>
        <What {...part} />
        <Card title="时间">
          <TimeFields values={values} error={at.startsAt} onChange={change} />
          <Field label="重复" error={at.repeats}>
            <Choice options={REPEATS} value={values.repeats} onChange={(repeats) => change({ repeats })} />
          </Field>
        </Card>
        <Where {...part} />
      </Narrow>
    </StaffPage>
  )
}

import { useBoards } from '@/companion/community/use-boards'
import { FormPage } from '@/companion/layout/form-page'
import { back } from '@/companion/navigation'
import { formErrors } from '@/companion/operator/form/errors'
import { DateSelect, Select } from '@/companion/operator/form/select'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { useDraft } from '@/shared/hooks/draft'
import { addDays, civilDate, dayText } from '@/shared/time'
import { Card } from '@/shared/ui/card'
import { Choice, optionsOf } from '@/shared/ui/choice'
import { Field, LongInput, TextInput } from '@/shared/ui/field'
import { toast } from '@/shared/ui/toast'
import { type ChallengeDraft, VALUE_WORDS, inputOf, newChallenge } from './draft'

const FIELDS = ['title', 'about', 'how', 'boardId', 'value', 'startsOn', 'days', 'daysToFinish'] as const
const MEASURES = optionsOf({ done: '做到就打卡', value: '记一个数', picture: '拍一张照' })
const ALL_BOARDS = '全部版块'
const AHEAD_DAYS = 90

interface PartProps {
  values: ChallengeDraft
  change: (patch: Partial<ChallengeDraft>) => void
  at: Partial<Record<(typeof FIELDS)[number], string>>
}

const What = ({ values, change, at }: PartProps) => {
  const boards = useBoards().data ?? []
  const name = boards.find(({ id }) => id === values.boardId)?.name ?? ALL_BOARDS
  const pick = (word: string) => change({ boardId: boards.find((board) => board.name === word)?.id ?? '' })
  return (
    <Card title="内容">
      <Field label="名称" error={at.title}>
        <TextInput
          value={values.title}
          onChange={(title) => change({ title })}
          maxLength={24}
          placeholder="如：21 天少盐"
        />
      </Field>
      <Field label="介绍" error={at.about}>
        <LongInput
          value={values.about}
          onChange={(about) => change({ about })}
          maxLength={300}
          placeholder="为什么值得做"
        />
      </Field>
      <Field label="做法" error={at.how} hint="一行一条，最多六条；什么时候该停也写上">
        <LongInput value={values.how} onChange={(how) => change({ how })} maxLength={366} />
      </Field>
      <Field label="版块" error={at.boardId}>
        <Select
          label="版块"
          options={[ALL_BOARDS, ...boards.map((board) => board.name)]}
          value={name}
          onChange={pick}
        />
      </Field>
    </Card>
  )
}

const How = ({ values, change, at }: PartProps) => (
  <Card title="怎么打卡">
    <Field label="方式" error={at.value}>
      <Choice options={MEASURES} value={values.measure} onChange={(measure) => change({ measure })} />
    </Field>
    {values.measure === 'value' ? (
      <Field label="记什么">
        <Choice
          options={optionsOf(VALUE_WORDS)}
          value={values.valueKind}
          onChange={(valueKind) => change({ valueKind })}
        />
      </Field>
    ) : null}
  </Card>
)

const When = ({ values, change, at }: PartProps) => {
  const today = civilDate()
  return (
    <Card title="时间">
      <Field label="开始" error={at.startsOn}>
        <DateSelect
          label="开始"
          value={values.startsOn}
          words={dayText(values.startsOn)}
          from={today}
          to={addDays(today, AHEAD_DAYS)}
          onChange={(startsOn) => change({ startsOn })}
        />
      </Field>
      <Field label="一共几天" error={at.days}>
        <TextInput value={values.days} onChange={(days) => change({ days })} keyboard="number" maxLength={3} />
      </Field>
      <Field label="做到几天算完成" error={at.daysToFinish}>
        <TextInput
          value={values.daysToFinish}
          onChange={(daysToFinish) => change({ daysToFinish })}
          keyboard="number"
          maxLength={3}
        />
      </Field>
    </Card>
  )
}

/** What is done together for some weeks. */
export function PlanForm() {
  const { values, change, clear } = useDraft<ChallengeDraft>('plan-challenge', newChallenge())
  const plan = useCommand(orpc.challenge.plan, {
    onSuccess: () => {
      clear()
      toast('排好了，病友现在就能报名')
      back()
    },
  })
  const { at, general } = formErrors(plan.error, FIELDS)
  const part = { values, change, at }
  return (
    <FormPage
      title="新的挑战"
      action="排好"
      at={at}
      error={general}
      busy={plan.isPending}
      onSend={() => plan.mutate(inputOf(values))}
    >
      <What {...part} />
      <How {...part} />
      <When {...part} />
    </FormPage>
  )
}

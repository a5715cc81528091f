import { FormPage } from '@/companion/layout/form-page'
import { back } from '@/companion/navigation'
import { formErrors } from '@/companion/operator/form/errors'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { useDraft } from '@/shared/hooks/draft'
import { Card } from '@/shared/ui/card'
import { Field, LongInput, TextInput } from '@/shared/ui/field'
import { toast } from '@/shared/ui/toast'
import { type BoardDraft, inputOf } from './draft'
import { GuideField } from './guide-field'
import { StaffField } from './staff-field'

const FIELDS = ['name', 'about', 'illnesses', 'rules', 'guidePostId', 'staff'] as const

interface WordsProps {
  values: BoardDraft
  change: (patch: Partial<BoardDraft>) => void
  at: Partial<Record<(typeof FIELDS)[number], string>>
}

const Words = ({ values, change, at }: WordsProps) => (
  <>
    <Field label="名称" error={at.name}>
      <TextInput value={values.name} onChange={(name) => change({ name })} maxLength={16} placeholder="如：高血压" />
    </Field>
    <Field label="介绍" error={at.about}>
      <LongInput value={values.about} onChange={(about) => change({ about })} placeholder="给谁来、聊什么" />
    </Field>
    <Field label="病名" error={at.illnesses} hint="一行一个，帮病友找到这里">
      <LongInput value={values.illnesses} onChange={(illnesses) => change({ illnesses })} maxLength={420} />
    </Field>
    <Field label="公约" error={at.rules} hint="一行一条，至少一条，最多十条">
      <LongInput value={values.rules} onChange={(rules) => change({ rules })} maxLength={1010} />
    </Field>
  </>
)

/** What a board is about, its rules, its guide and who answers there. */
export function BoardForm({ initial }: { initial: BoardDraft }) {
  const { values, change, clear } = useDraft<BoardDraft>(`board-${initial.id ?? 'new'}`, initial)
  const save = useCommand(orpc.community.saveBoard, {
    onSuccess: () => {
      clear()
      toast('已保存')
      back()
    },
  })
  const { at, general } = formErrors(save.error, FIELDS)
  return (
    <FormPage
      title={initial.id ? '编辑版块' : '新建版块'}
      action="保存"
      at={at}
      error={general}
      busy={save.isPending}
      onSend={() => save.mutate(inputOf(values))}
    >
      <Card title="版块">
        <Words values={values} change={change} at={at} />
      </Card>
      {values.id ? (
        <Card title="指南">
          <GuideField
            boardId={values.id}
            value={values.guidePostId}
            onChange={(guidePostId) => change({ guidePostId })}
          />
        </Card>
      ) : null}
      <Card title="谁来答">
        <StaffField values={values.staff} error={at.staff} onChange={(staff) => change({ staff })} />
      </Card>
    </FormPage>
  )
}

import { View } from '@tarojs/components'
import { useBoards } from '@/companion/community/use-boards'
import { FormPage } from '@/companion/layout/form-page'
import { back } from '@/companion/navigation'
import { formErrors } from '@/companion/operator/form/errors'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { Remarks } from '@/shared/community/state-note'
import { useDraft } from '@/shared/hooks/draft'
import { AGES, KINDS, OCCASIONS, WEATHERS } from '@/shared/reading/words'
import { Card } from '@/shared/ui/card'
import { Choice, ManyChoice, optionsOf } from '@/shared/ui/choice'
import { Field, LongInput, TextInput } from '@/shared/ui/field'
import { toast } from '@/shared/ui/toast'
import { remarksOf } from '@/companion/community/thread/refused'
import { BlocksField } from './blocks-field'
import { type ArticleDraft, inputOf } from './draft'
import { VideoField } from './video-field'
import './article-form.scss'

const FIELDS = ['boardIds', 'title', 'summary', 'blocks', 'sources', 'videoUploadId', 'months'] as const
const MONTHS = Array.from({ length: 12 }, (_, at) => ({ value: String(at + 1), label: `${at + 1}月` }))

const WHENS = optionsOf({ ...OCCASIONS, ...WEATHERS })

interface PartProps {
  values: ArticleDraft
  change: (patch: Partial<ArticleDraft>) => void
  at: Partial<Record<(typeof FIELDS)[number], string>>
}

const Head = ({ values, change, at }: PartProps) => {
  const boards = useBoards().data ?? []
  return (
    <Card title="题目">
      <Field label="形式">
        <Choice options={optionsOf(KINDS)} value={values.kind} onChange={(kind) => change({ kind })} />
      </Field>
      <Field label="标题" error={at.title}>
        <TextInput value={values.title} onChange={(title) => change({ title })} maxLength={40} />
      </Field>
      <Field label="一句话" error={at.summary} hint="读完能得到什么">
        <TextInput value={values.summary} onChange={(summary) => change({ summary })} maxLength={80} />
      </Field>
      <Field label="放在哪些版块" error={at.boardIds}>
        <ManyChoice
          options={boards.map(({ id, name }) => ({ value: id, label: name }))}
          values={values.boardIds}
          onChange={(boardIds) => change({ boardIds })}
        />
      </Field>
    </Card>
  )
}

const Rest = ({ values, change, at }: PartProps) => (
  <Card title="依据与推送">
    <Field label="依据" error={at.sources} hint="一行一条：指南、共识、教科书">
      <LongInput value={values.sources} onChange={(sources) => change({ sources })} maxLength={600} />
    </Field>
    <Field label="适合推送的月份" error={at.months} hint="不选就是全年">
      <ManyChoice options={MONTHS} values={values.months} onChange={(months) => change({ months })} />
    </Field>
    <Field label="只在这些节气、节日或天气推送" hint="选了就只在那一周推送，并排在前面；天气由运营在本周天气里填">
      <ManyChoice options={WHENS} values={values.occasions} onChange={(occasions) => change({ occasions })} />
    </Field>
    <Field label="适合谁" hint="按就诊人的年龄，不选就是都适合">
      <ManyChoice options={optionsOf(AGES)} values={values.ages} onChange={(ages) => change({ ages })} />
    </Field>
  </Card>
)

/** An article, a card or a video with words. */
export function ArticleForm({ initial }: { initial: ArticleDraft }) {
  const { values, change, clear } = useDraft<ArticleDraft>(`article-${initial.id ?? 'new'}`, initial)
  const save = useCommand(orpc.reading.save, {
    onSuccess: () => {
      clear()
      toast(initial.id ? '改好了' : '存成草稿了，看过再发布')
      back()
    },
  })
  const { at, general } = formErrors(save.error, FIELDS)
  const remarks = remarksOf(save.error)
  const part = { values, change, at }
  const said = remarks.length ? (
    <View className="article-form__remarks">
      <Remarks remarks={remarks} />
    </View>
  ) : null
  return (
    <FormPage
      title="写文章"
      action={initial.id ? '保存' : '存成草稿'}
      at={at}
      remarks={said}
      error={remarks.length ? null : general}
      busy={save.isPending}
      onSend={() => save.mutate(inputOf(values))}
    >
      <Head {...part} />
      {values.kind === 'video' ? (
        <Card>
          <VideoField
            value={values.video}
            hasOld={values.hasVideo}
            error={at.videoUploadId}
            onChange={(video) => change({ video })}
          />
        </Card>
      ) : null}
      <Card title="正文">
        <BlocksField values={values.blocks} error={at.blocks} onChange={(blocks) => change({ blocks })} />
      </Card>
      <Rest {...part} />
    </FormPage>
  )
}

import { View } from '@tarojs/components'
import type { Post } from '@xinglin/types/community'
import { back } from '@/patient/navigation'
import { StateNote } from '@/shared/community/state-note'
import { Button } from '@/shared/ui/button'
import { Field } from '@/shared/ui/field'
import { HelpView } from '../help-view'
import { RefusalLine } from '../refusal-line'
import { KeptPictures } from './kept-pictures'
import { StepsField } from './steps-field'
import { useEdit } from './use-edit'
import { WordsFields } from './words-fields'
import './compose.scss'

/** Words and steps can change, pictures only go; all is looked at again. */
export function EditForm({ post }: { post: Post }) {
  const it = useEdit(post)
  if (it.help) return <HelpView help={it.help} onOn={() => back('/community/home/index')} />
  return (
    <>
      {post.state === 'change' ? <StateNote state={post.state} remarks={post.remarks} /> : null}
      <WordsFields words={it.words} onChange={it.change} errors={it.errors} refusal={it.refusal} />
      {it.words.kind === 'story' ? (
        <StepsField
          steps={it.words.steps}
          onChange={(steps) => it.change({ steps })}
          error={it.errors['steps']}
          refusal={it.refusal}
        />
      ) : null}
      {post.pictures.length ? (
        <View className="compose__part">
          <Field label="图片" hint="点一下去掉，不能再加">
            <KeptPictures entryId={post.id} pictures={post.pictures} removed={it.removed} onToggle={it.toggle} />
          </Field>
        </View>
      ) : null}
      <View className="compose__part">
        <RefusalLine refusal={it.refusal} />
        <Button busy={it.busy} onClick={it.send}>
          改好了
        </Button>
        <View className="compose__note">改好后会重新审核，通过前别人看不到。</View>
      </View>
    </>
  )
}

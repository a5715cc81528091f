import { View } from '@tarojs/components'
import type { Standing } from '@xinglin/types/community'
import { PicturesField } from '@/shared/community/pictures-field'
import { Button } from '@/shared/ui/button'
import { Choice, optionsOf } from '@/shared/ui/choice'
import { Field } from '@/shared/ui/field'
import { AnonymousSwitch } from '../anonymous-switch'
import { go } from '../go'
import { HelpView } from '../help-view'
import type { Draft } from '../kept'
import { MeasureCard } from '../me/measure-card'
import { RefusalLine } from '../refusal-line'
import { BoardField } from './board-field'
import { StepsField } from './steps-field'
import { type Composing, useCompose } from './use-compose'
import type { Wish } from './use-kept-draft'
import { WordsFields } from './words-fields'
import './compose.scss'

const KINDS = optionsOf<Draft['kind']>({ post: '动态', story: '康复故事', idea: '金点子' })

const KIND_HINTS: Record<Draft['kind'], string> = {
  post: '问一问、说一说，病友和医护会回应',
  story: '我的康复故事：第一张图是封面，下面一步一步写',
  idea: '医院哪里可以更好，写给医院，会有答复',
}

const Pictures = ({ it }: { it: Composing }) => (
  <View className="compose__part">
    <Field label="图片（最多 9 张）" hint="图里的拍摄地点会自动去掉；请遮住姓名和证件号">
      <PicturesField
        most={9}
        cover={it.draft.kind === 'story'}
        values={it.pictures}
        onAdd={it.addPicture}
        onRemove={it.removePicture}
        onComing={it.setComing}
        error={it.picturesError}
      />
    </Field>
  </View>
)

const Send = ({ it }: { it: Composing }) => (
  <View className="compose__part">
    <RefusalLine refusal={it.refusal} />
    <Button busy={it.busy} onClick={it.send}>
      发布
    </Button>
    <View className="compose__note">写的字会存在这部手机上，发出去就清掉；图片不存。</View>
  </View>
)

/** A post, a story or an idea. Nothing that was typed is lost until it is sent. */
export function Compose({ standing, wish }: { standing: Standing; wish: Wish }) {
  const it = useCompose(standing.memberId, wish)
  const { posted } = it
  if (posted?.help) return <HelpView help={posted.help} onOn={() => go.posted(posted.id)} />
  return (
    <>
      <MeasureCard standing={standing} />
      <Field label="写什么" hint={KIND_HINTS[it.draft.kind]}>
        <Choice options={KINDS} value={it.draft.kind} onChange={(kind) => it.change({ kind })} />
      </Field>
      <BoardField boardId={it.boardId} onChange={it.setBoard} error={it.errors['boardId']} />
      <WordsFields words={it.draft} onChange={it.change} errors={it.errors} refusal={it.refusal} />
      {it.draft.kind === 'story' ? (
        <StepsField
          steps={it.draft.steps}
          onChange={(steps) => it.change({ steps })}
          error={it.errors['steps']}
          refusal={it.refusal}
        />
      ) : null}
      <Pictures it={it} />
      <AnonymousSwitch standing={standing} on={it.draft.anonymous} onChange={(anonymous) => it.change({ anonymous })} />
      <Send it={it} />
    </>
  )
}

import { View } from '@tarojs/components'
import type { Comment, Standing } from '@xinglin/types/community'
import { nameOf } from '@/shared/community/words'
import { PicturesField } from '@/shared/community/pictures-field'
import { Button } from '@/shared/ui/button'
import { QueryView } from '@/shared/ui/query-view'
import { Sheet } from '@/shared/ui/sheet'
import { AnonymousSwitch } from '../anonymous-switch'
import { HelpView } from '../help-view'
import { JoinFirst } from '../join-first'
import { RefusalLine } from '../refusal-line'
import { useStanding } from '../use-standing'
import { WordsField } from '../words-field'
import { useComment } from './use-comment'
import './comment-sheet.scss'

/** To whom: without a comment to the post itself. */
export interface Answering {
  comment?: Comment
}

export interface CommentSheetProps {
  postId: string
  to: Answering
  onClose: () => void
}

const titleFor = ({ comment }: Answering) => (comment ? `回复 ${nameOf(comment.author)}` : '说点什么')

function Form({ postId, to, standing, onClose }: CommentSheetProps & { standing: Standing }) {
  const it = useComment(postId, to.comment?.id, onClose)
  if (it.help) return <HelpView help={it.help} onOn={onClose} />
  return (
    <>
      <WordsField
        label="评论"
        value={it.text}
        onChange={it.setText}
        most={1000}
        placeholder="说说您的经历，别写电话和微信"
        error={it.errors['text']}
        marked={it.refusal.fields.text}
      />
      <PicturesField
        most={3}
        values={it.pictures}
        onAdd={it.addPicture}
        onRemove={it.removePicture}
        onComing={it.setComing}
        error={it.picturesError}
      />
      <View className="comment-sheet__anonymous">
        <AnonymousSwitch standing={standing} on={it.anonymous} onChange={it.setAnonymous} />
      </View>
      <RefusalLine refusal={it.refusal} />
      <Button busy={it.busy} disabled={!it.text.trim()} onClick={it.send}>
        发评论
      </Button>
    </>
  )
}

/** A comment or a reply: words, up to three pictures, with a name or without. */
export function CommentSheet(props: CommentSheetProps) {
  const query = useStanding()
  return (
    <Sheet open title={titleFor(props.to)} onClose={props.onClose}>
      <QueryView query={query}>
        {({ standing }) => (standing ? <Form {...props} standing={standing} /> : <JoinFirst />)}
      </QueryView>
    </Sheet>
  )
}

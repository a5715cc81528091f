import { View } from '@tarojs/components'
import type { IdeaState, Post } from '@xinglin/types/community'
import { useState } from 'react'
import { SidePanel } from '@/companion/layout/side-panel'
import { PanelBody } from '@/companion/money/facts'
import { formErrors } from '@/companion/operator/form/errors'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { AuthorLine } from '@/shared/community/author-line'
import { EntryPictures } from '@/shared/community/entry-pictures'
import { Button } from '@/shared/ui/button'
import { Choice, optionsOf } from '@/shared/ui/choice'
import { Field, LongInput } from '@/shared/ui/field'
import { ErrorLine } from '@/shared/ui/state-view'
import { toast } from '@/shared/ui/toast'
import '../entry.scss'
import { IDEA_CHOICES } from '../words'

/** What becomes of an idea; its author and its followers hear of it. */
export function AnswerPanel({ post, onDone }: { post: Post; onDone: () => void }) {
  const [state, setState] = useState<IdeaState>(post.idea?.state ?? 'heard')
  const [words, setWords] = useState(post.idea?.words ?? '')
  const answer = useCommand(orpc.community.answerIdea, {
    onSuccess: () => {
      toast('已答复')
      onDone()
    },
  })
  const { at, general } = formErrors(answer.error, ['words'] as const)
  const button = (
    <>
      <ErrorLine error={general} />
      <Button
        busy={answer.isPending}
        disabled={!words.trim()}
        onClick={() => answer.mutate({ postId: post.id, state, words })}
      >
        答复
      </Button>
    </>
  )
  return (
    <SidePanel title="金点子" onClose={onDone} action={button}>
      <PanelBody>
        <AuthorLine author={post.author} at={post.createdAt} />
        {post.title ? <View className="entry__title">{post.title}</View> : null}
        <View className="entry__text">{post.text}</View>
        <EntryPictures entryId={post.id} pictures={post.pictures} />
        <View className="entry__field">
          <Field label="结果">
            <Choice options={optionsOf(IDEA_CHOICES)} value={state} onChange={setState} />
          </Field>
          <Field label="答复" error={at.words} hint="提的人和关注的人都会看到">
            <LongInput value={words} onChange={setWords} maxLength={300} placeholder="谢谢，再说打算怎么做、什么时候" />
          </Field>
        </View>
      </PanelBody>
    </SidePanel>
  )
}

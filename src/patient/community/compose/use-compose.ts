import { useState } from 'react'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { useFieldErrors } from '@/shared/hooks/field-errors'
import { toast } from '@/shared/ui/toast'
import { go } from '../go'
import { usePictures } from '../use-pictures'
import { useRefusal } from '../use-refusal'
import { missingIn, wordsOf } from './missing'
import { type Wish, useKeptDraft } from './use-kept-draft'

/** A post as one string for each field, to find the words that could not stand. */
const fieldsOf = (words: ReturnType<typeof wordsOf>) => ({
  title: words.title,
  text: words.text,
  steps: words.steps.map(({ when, text }) => `${when} ${text}`).join('\n'),
})

/** A post being written: its draft, its pictures, and the way out. */
export function useCompose(owner: string, wish: Wish) {
  const { boardId, draft, change, setBoard, clear } = useKeptDraft(owner, wish)
  const { pictures, add, remove, setComing, unfinished, uploadIds } = usePictures()
  const [tried, setTried] = useState(false)
  const post = useCommand(orpc.community.post, {
    onSuccess: ({ id, help, state }) => {
      clear()
      if (help) return
      toast(state === 'shown' ? '发出去了' : '发出去了，审核后大家能看到')
      go.posted(id)
    },
  })
  const { errors } = useFieldErrors(post.error)
  const missing = missingIn(draft, boardId)
  const words = wordsOf(draft)
  const send = () => {
    setTried(true)
    if (unfinished || Object.keys(missing).length) return
    post.mutate({ boardId, kind: draft.kind, anonymous: draft.anonymous, ...words, uploadIds })
  }
  return {
    boardId,
    draft,
    change,
    setBoard,
    pictures,
    addPicture: add,
    removePicture: remove,
    setComing,
    picturesError: (tried && unfinished) || errors['uploadId'],
    errors: { ...errors, ...(tried ? missing : {}) } as Record<string, string>,
    refusal: useRefusal(post.error, fieldsOf(words)),
    busy: post.isPending,
    posted: post.data,
    send,
  }
}

export type Composing = ReturnType<typeof useCompose>

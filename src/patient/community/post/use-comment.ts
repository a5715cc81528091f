import type { Help } from '@xinglin/types/community'
import { useState } from 'react'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { useDraft } from '@/shared/hooks/draft'
import { useFieldErrors } from '@/shared/hooks/field-errors'
import { toast } from '@/shared/ui/toast'
import { usePictures } from '../use-pictures'
import { useRefusal } from '../use-refusal'

const NOTHING = { text: '', anonymous: false }

/** A comment being written: kept while he looks elsewhere, gone when it is sent. */
export function useComment(postId: string, replyTo: string | undefined, onSent: () => void) {
  const { values, change, clear } = useDraft(`comment-${postId}-${replyTo ?? ''}`, NOTHING)
  const { pictures, add, remove, setComing, unfinished, uploadIds } = usePictures()
  const [tried, setTried] = useState(false)
  const comment = useCommand(orpc.community.comment, {
    onSuccess: ({ help, state }) => {
      clear()
      if (help) return
      toast(state === 'shown' ? '发出去了' : '发出去了，审核后大家能看到')
      onSent()
    },
  })
  const text = values.text.trim()
  const { errors } = useFieldErrors(comment.error)
  const send = () => {
    setTried(true)
    if (unfinished) return
    comment.mutate({ postId, text, anonymous: values.anonymous, uploadIds, ...(replyTo ? { replyTo } : {}) })
  }
  return {
    ...values,
    setText: (words: string) => change({ text: words }),
    setAnonymous: (anonymous: boolean) => change({ anonymous }),
    pictures,
    addPicture: add,
    removePicture: remove,
    setComing,
    errors,
    picturesError: (tried && unfinished) || errors['uploadId'],
    refusal: useRefusal(comment.error, { text }),
    busy: comment.isPending,
    help: comment.data?.help as Help | null | undefined,
    send,
  }
}

import type { Help, Post } from '@xinglin/types/community'
import { useState } from 'react'
import { back } from '@/patient/navigation'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { useFieldErrors } from '@/shared/hooks/field-errors'
import { toast } from '@/shared/ui/toast'
import type { Draft } from '../kept'
import { useRefusal } from '../use-refusal'
import { missingIn, wordsOf } from './missing'

type Words = Pick<Draft, 'kind' | 'title' | 'text' | 'steps'>

/** A question to a gathering has the form of a post. */
const wordsIn = ({ kind, title, text, steps }: Post): Words => ({
  kind: kind === 'question' ? 'post' : kind,
  title,
  text,
  steps,
})

const without = (all: readonly string[], one: string) => all.filter((each) => each !== one)

/** A post being changed. */
export function useEdit(post: Post) {
  const [words, setWords] = useState(() => wordsIn(post))
  const [tried, setTried] = useState(false)
  const [removed, setRemoved] = useState<readonly string[]>([])
  const edit = useCommand(orpc.community.editPost, {
    onSuccess: ({ help }) => {
      if (help) return
      toast('改好了，正在审核')
      back('/community/home/index')
    },
  })
  const sent = wordsOf(words)
  const missing = missingIn(words, post.boardId)
  const { errors } = useFieldErrors(edit.error)
  const send = () => {
    setTried(true)
    if (Object.keys(missing).length) return
    edit.mutate({ postId: post.id, ...sent, removePictureIds: [...removed] })
  }
  const steps = sent.steps.map(({ when, text }) => `${when} ${text}`).join('\n')
  return {
    words,
    change: (patch: Partial<Words>) => setWords((old) => ({ ...old, ...patch })),
    removed,
    toggle: (id: string) => setRemoved((all) => (all.includes(id) ? without(all, id) : [...all, id])),
    errors: { ...errors, ...(tried ? missing : {}) } as Record<string, string>,
    refusal: useRefusal(edit.error, { title: sent.title, text: sent.text, steps }),
    busy: edit.isPending,
    help: edit.data?.help as Help | null | undefined,
    send,
  }
}

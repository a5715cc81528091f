import type { Challenge } from '@xinglin/types/challenge'
import { useState } from 'react'
import { usePictures } from '@/patient/community/use-pictures'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { useFieldErrors } from '@/shared/hooks/field-errors'
import { toast } from '@/shared/ui/toast'
import { useShowChallenge } from '../use-challenge'

const NOTHING = { value: '', second: '' }

/** A number as it was typed; undefined for none, so that the server names the field. */
const numberOf = (word: string) => (word.trim() && Number.isFinite(Number(word)) ? Number(word) : undefined)

export function useCheckIn({ id: challengeId }: Challenge, onDone: () => void) {
  const [words, setWords] = useState(NOTHING)
  const { pictures, add, remove, setComing, unfinished, uploadIds } = usePictures()
  const show = useShowChallenge()
  const checkIn = useCommand(orpc.challenge.checkIn, {
    onSuccess: (challenge) => {
      show(challenge)
      onDone()
      toast(challenge.mine?.finished ? '完成了整个挑战' : '打好了，明天见')
    },
  })
  const { errors, aboutFields, mend } = useFieldErrors(checkIn.error)
  const change = (patch: Partial<typeof NOTHING>) => {
    mend(Object.keys(patch))
    setWords((old) => ({ ...old, ...patch }))
  }
  const send = () => {
    const [value, second, uploadId] = [numberOf(words.value), numberOf(words.second), uploadIds[0]]
    checkIn.mutate({
      challengeId,
      ...(value !== undefined && { value }),
      ...(second !== undefined && { second }),
      ...(uploadId && { uploadId }),
    })
  }
  return {
    words,
    change,
    pictures,
    addPicture: add,
    removePicture: remove,
    setComing,
    unfinished,
    errors,
    general: aboutFields ? null : checkIn.error,
    busy: checkIn.isPending,
    send,
  }
}

export type CheckingIn = ReturnType<typeof useCheckIn>

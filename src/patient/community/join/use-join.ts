import type { Standing } from '@xinglin/types/community'
import { useState } from 'react'
import { back } from '@/patient/navigation'
import { queryClient } from '@/shared/api/query'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { codeOf } from '@/shared/api/errors'
import { useFieldErrors } from '@/shared/hooks/field-errors'
import { toast } from '@/shared/ui/toast'
import { useRefusal } from '../use-refusal'

const LEAST = 2

/** Joining, or another name. The rules are agreed to as they are now: when they change meanwhile, they come anew, unticked. */
export function useJoin(standing: Standing | null, rulesVersion: string) {
  const [name, setName] = useState(standing?.name ?? '')
  const [agreedTo, setAgreedTo] = useState(standing ? rulesVersion : '')
  const join = useCommand(orpc.community.join, {
    onSuccess: ({ nameWish }) => {
      toast(nameWish ? '新昵称审核后生效' : standing ? '昵称改好了' : '欢迎加入')
      back('/community/home/index')
    },
    onError: (error) => {
      if (codeOf(error) === 'RULES_CHANGED')
        void queryClient.invalidateQueries({ queryKey: orpc.community.getStanding.key() })
    },
  })
  const agreed = agreedTo === rulesVersion
  const chosen = name.trim()
  return {
    name,
    setName,
    agreed,
    setAgreed: (on: boolean) => setAgreedTo(on ? rulesVersion : ''),
    errors: useFieldErrors(join.error).errors,
    refusal: useRefusal(join.error, { name: chosen }),
    busy: join.isPending,
    ready: agreed && [...chosen].length >= LEAST,
    send: () => join.mutate({ name: chosen, rulesVersion }),
  }
}

import type { Consult } from '@xinglin/types/consult'
import type { Finding } from '@xinglin/types/consult-staff'
import { back } from '@/companion/navigation'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { useDraft } from '@/shared/hooks/draft'
import { useFieldErrors } from '@/shared/hooks/field-errors'
import { toast } from '@/shared/ui/toast'
import { useCheck } from '../check/use-check'
import { type PlanDraft, draftOf, inputOf, partsOf, withParts } from './draft'

/** When to come back has a field of its own here. */
const wanted = ({ kind }: Finding) => kind !== 'no-return'

/** What is typed, and the way to give it: checked first, then the doctor decides. */
export function usePlan({ id: consultId, plan }: Consult) {
  const { values, change, clear } = useDraft<PlanDraft>(`plan-${consultId}`, draftOf(plan))
  const { check, sheet } = useCheck({ consultId, verb: '交给病人', wanted })
  const give = useCommand(orpc.consult.givePlan, {
    onSuccess: () => {
      clear()
      toast('方案已交给病人')
      back()
    },
  })
  const { errors, aboutFields, mend } = useFieldErrors(give.error)
  const set = (patch: Partial<PlanDraft>) => {
    change(patch)
    mend(Object.keys(patch).map((name) => `plan.${name}`))
  }
  const send = async () => {
    const { parts, send: goes } = await check(partsOf(inputOf(values)))
    const mended = withParts(values, parts)
    change(mended)
    if (goes) give.mutate({ consultId, plan: inputOf(mended) })
  }
  return { values, set, errors, general: aboutFields ? null : give.error, busy: give.isPending, send, sheet }
}

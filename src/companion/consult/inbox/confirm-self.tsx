import { useQuery } from '@tanstack/react-query'
import { ProveSelf } from '@/companion/account/prove-self'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'

export interface ConfirmSelfProps {
  onConfirmed: () => void
  onClose: () => void
}

const WORDS = '按互联网诊疗的规定，接诊前确认一次是医生本人。今天确认后，到半夜前都有效，时间会留档。'

/** Asked once a day, before the first consult. */
export function ConfirmSelf({ onConfirmed, onClose }: ConfirmSelfProps) {
  const query = useQuery(
    orpc.identity.getSecondFactor.queryOptions({ input: {}, select: ({ state }) => state === 'set' }),
  )
  const confirm = useCommand(orpc.consult.confirmReception, { onSuccess: onConfirmed })
  return <ProveSelf words={WORDS} query={query} confirm={confirm} onConfirm={confirm.mutate} onClose={onClose} />
}

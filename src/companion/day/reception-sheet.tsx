import { useQuery } from '@tanstack/react-query'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { ProveSelf } from '../account/prove-self'

export interface ReceptionSheetProps {
  sessionId: string
  onConfirmed: () => void
  onClose: () => void
}

const WORDS = '按互联网诊疗的规定，每场门诊接诊前确认一次是医生本人，确认的时间会留档。'

/** Asked once a half day, before the first patient. */
export function ReceptionSheet({ sessionId, onConfirmed, onClose }: ReceptionSheetProps) {
  const query = useQuery(
    orpc.identity.getReception.queryOptions({ input: { sessionId }, select: ({ codeNeeded }) => codeNeeded }),
  )
  const confirm = useCommand(orpc.identity.confirmReception, { onSuccess: onConfirmed })
  const go = (proof: { code?: string }) => confirm.mutate({ sessionId, ...proof })
  return <ProveSelf words={WORDS} query={query} confirm={confirm} onConfirm={go} onClose={onClose} />
}

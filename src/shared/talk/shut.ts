import type { Grant } from '@xinglin/types/identity'
import { codeOf } from '@/shared/api/errors'

/** A grant was taken back, or a colleague has the case: what he saw before is not his to see any more. */
export const isShut = (error: unknown): boolean => ['FORBIDDEN', 'NOT_FOUND'].includes(codeOf(error) ?? '')

interface ShutWords {
  title: string
  hint: string
}

export const HANDED_OVER: ShutWords = {
  title: '您现在看不了这次问诊',
  hint: '可能已经转给同事，现在不由您接诊',
}

const TITLES: Record<Grant['status'], (name: string) => string> = {
  revoked: (name) => `${name}已收回授权`,
  'given-up': (name) => `您不再帮${name}办事了`,
  ended: (name) => `${name}给您的授权到期了`,
  active: (name) => `${name}没有让您看问诊`,
}

const MEANING = '问诊里的内容您现在看不到，也不能替对方说话。要接着帮忙，请本人在自己的手机上重新授权'

/** Why a relative may not look any more. @param grant the last one that this patient gave him; null where that is not known. */
export function shutWords(grant: Pick<Grant, 'status' | 'patientName'> | null): ShutWords {
  if (!grant) return { title: '您现在看不了这次问诊', hint: `可能是家人收回了授权。${MEANING}` }

  return { title: TITLES[grant.status](grant.patientName), hint: MEANING }
}

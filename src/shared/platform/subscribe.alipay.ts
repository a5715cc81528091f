import type { GrantAnswer } from '@xinglin/types/notify'
import type { Leave } from './subscribe'

interface Sheet {
  behavior?: string
  /** Templates that he agreed to, or refused for good. */
  result?: { subscribeEntityIds?: string[]; subscribedEntityIds?: string[]; unsubscribedEntityIds?: string[] }
  refuse?: boolean
}

interface SubscribeHost {
  requestSubscribeMessage?: (options: {
    entityIds: string[]
    success: (sheet: Sheet) => void
    fail: () => void
  }) => void
}

declare const my: SubscribeHost

export const SUBSCRIBES_ON = 'alipay'

const MOST = 3

/** Where the sheet tells template by template, only those he agreed to; older clients tell of all together. */
const answerTo = (templateId: string, { behavior, result }: Sheet): GrantAnswer => {
  if (behavior !== 'subscribe') return 'cancel'
  const told = [...(result?.subscribeEntityIds ?? []), ...(result?.subscribedEntityIds ?? [])]
  return told.length === 0 || told.includes(templateId) ? 'accept' : 'reject'
}

export function askLeave(templateIds: readonly string[]): Promise<Leave[]> {
  const asked = templateIds.slice(0, MOST)
  if (!asked.length || !my.requestSubscribeMessage) return Promise.resolve([])
  return new Promise((resolve) =>
    my.requestSubscribeMessage?.({
      entityIds: asked,
      success: (sheet) => resolve(asked.map((templateId) => ({ templateId, answer: answerTo(templateId, sheet) }))),
      fail: () => resolve([]),
    }),
  )
}

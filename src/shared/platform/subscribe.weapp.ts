import type { GrantAnswer } from '@xinglin/types/notify'
import type { Leave } from './subscribe'

interface SubscribeHost {
  requestSubscribeMessage?: (options: {
    tmplIds: string[]
    success: (answer: Record<string, string>) => void
    fail: () => void
  }) => void
}

declare const wx: SubscribeHost

export const SUBSCRIBES_ON = 'wechat'

const MOST = 3
const ANSWERS: Readonly<Record<string, GrantAnswer>> = {
  accept: 'accept',
  acceptWithAudio: 'accept',
  reject: 'reject',
  ban: 'ban',
  filter: 'filter',
}

export function askLeave(templateIds: readonly string[]): Promise<Leave[]> {
  const asked = templateIds.slice(0, MOST)
  if (!asked.length || !wx.requestSubscribeMessage) return Promise.resolve([])
  return new Promise((resolve) =>
    wx.requestSubscribeMessage?.({
      tmplIds: asked,
      success: (answers) =>
        resolve(
          asked.flatMap((templateId) => {
            const answer = ANSWERS[answers[templateId] ?? '']
            return answer ? [{ templateId, answer }] : []
          }),
        ),
      // The main switch is off, the sheet cannot be shown, or the network is away.
      fail: () => resolve([]),
    }),
  )
}

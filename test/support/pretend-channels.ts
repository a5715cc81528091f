import type { ChannelName, Channels, Outgoing, SendEnd } from '../../cloudfunctions/kernel/channels'

export type Sent = Outgoing & { channel: ChannelName }

const NAMES = ['wechat', 'alipay', 'sms'] as const

/**
 * Channels that keep what they were given, and end each send as the test says (delivered, unless told). An end that is `unknown`
 * and `went` was nevertheless taken.
 */
export const pretendChannels = () => {
  const sent: Sent[] = []
  const ends: Record<ChannelName, (SendEnd & { went?: boolean })[]> = { wechat: [], alipay: [], sms: [] }
  const state = { onSend: (_: Sent): unknown => undefined }
  const port = (channel: ChannelName) => ({
    templateOf: (form: string) => ({ id: `pretend-${form}`, longTerm: channel === 'sms' }),
    send: async (outgoing: Outgoing): Promise<SendEnd> => {
      const { went, ...end } = ends[channel].shift() ?? { end: 'delivered' as const, code: 'OK' }
      if (end.end === 'delivered' || went) sent.push({ ...outgoing, channel })
      await state.onSend({ ...outgoing, channel })
      return end
    },
  })
  const find = ({ serial }: { serial: string }) =>
    Promise.resolve(sent.some((each) => each.serial === serial) ? ('delivered' as const) : null)
  const [wechat, alipay, sms] = NAMES.map(port)
  const channels = {
    wechat: wechat ?? null,
    alipay: alipay ?? null,
    sms: sms ? { ...sms, find } : null,
  } satisfies Channels
  return { channels, sent, ends, state }
}

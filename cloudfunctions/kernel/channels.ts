/** The ports of everyone who brings a message to a person outside the app. */

export type ChannelName = 'wechat' | 'alipay' | 'sms'

/**
 * How a send ended. `refused`: a definite no, nothing went out; `permanent` when asking again will not help. `unknown`: no answer, or none
 * that can be trusted: it may have gone out, so the same is never sent again. `code` is the rail's own word and quotes nothing that was sent.
 */
export type SendEnd =
  | { end: 'delivered'; code: string }
  | {
      end: 'refused'
      code: string
      permanent: boolean
      /** The person took his leave back, or it is used up. */ grantGone?: true
    }
  | { end: 'unknown'; code: string }

export interface Outgoing {
  /** Ours, unique for each try: at most 64 of `0-9A-Za-z_.-`. */
  serial: string
  /** WeChat openid, Alipay open_id, or a mainland mobile number of 11 digits. */
  to: string
  /** Which of our forms; the channel knows its platform's template for it. */
  form: string
  /** By our names of the form's fields, each within the platform's rules. */
  values: Readonly<Record<string, string>>
  /** Opens inside the app: `/booking/appointment/index?appointmentId=…`. */
  page: string | null
}

export interface ChannelTemplate {
  id: string
  /** One leave lets us send for good (长期订阅); otherwise once. */
  longTerm: boolean
}

export interface MessageChannel {
  /** Null for a form that this platform has no template for. */
  templateOf: (form: string) => ChannelTemplate | null
  /** Never throws. */
  send: (outgoing: Outgoing) => Promise<SendEnd>
  /** Where a rail can be asked afterwards whether a send with a lost answer went out; null while it does not know. */
  find?: (sent: { to: string; serial: string; at: string }) => Promise<'delivered' | 'refused' | null>
}

/** Every channel that this hospital has; null for those it has no contract with. */
export type Channels = Readonly<Record<ChannelName, MessageChannel | null>>

/** A hospital that speaks only in the app's inbox. */
export const noChannels: Channels = { wechat: null, alipay: null, sms: null }

import { openIdOf, phoneOf } from '../identity/public'
import type { ChannelName, Channels, MessageChannel } from '../kernel/channels'
import type { Store } from '../kernel/store'
import type { Delivery } from './collections'
import { fit } from './fields'
import { findGrant } from './grants'
import { type Step, type Template, fieldsOf } from './templates'

/** Everything that a send needs. */
export interface Ready {
  channel: ChannelName
  port: MessageChannel
  to: string
  form: string
  values: Record<string, string>
  grantId: string | null
  templateId: string
}

/** The form's fields, each fitted; null when one of them cannot be said. */
const filled = (template: Template, delivery: Delivery): Record<string, string> | null => {
  const given = { ...delivery.values, note: delivery.values.note ?? template.note }
  const pairs = fieldsOf(template.form).map(([name, type]) => [name, fit(type, given[name] ?? '')] as const)
  return pairs.some(([, text]) => text === null) ? null : (Object.fromEntries(pairs) as Record<string, string>)
}

const addressOf = (store: Store, channel: ChannelName, accountId: string) =>
  channel === 'sms' ? phoneOf(store, accountId) : openIdOf(store, accountId)

/** The send, or in a word why this channel is passed over. Reads only. */
export const readyFor = async (
  store: Store,
  channels: Channels,
  { delivery, template, step }: { delivery: Delivery; template: Template; step: Exclude<Step, 'call'> },
): Promise<Ready | string> => {
  const port = channels[step]
  const platform = port?.templateOf(template.form)
  if (!port || !platform) return 'NO_TEMPLATE'
  const values = filled(template, delivery)
  if (!values) return 'DOES_NOT_FIT'
  const needed = { accountId: delivery.accountId, templateId: platform.id }
  const grant = step === 'sms' ? null : await findGrant(store, { ...needed, platform: step })
  if (step !== 'sms' && !grant) return 'NO_GRANT'
  const to = await addressOf(store, step, delivery.accountId)
  if (!to) return 'NO_ADDRESS'
  const grantId = grant && !platform.longTerm ? grant.id : null
  return { channel: step, port, to, form: template.form, values, grantId, templateId: platform.id }
}

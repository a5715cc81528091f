import { type Platform, type Reach, notify } from '@xinglin/types/notify'
import { maskPhone, phoneOf } from '../identity/public'
import { operation } from '../kernel/operation'
import type { Services } from '../kernel/services'
import type { Store } from '../kernel/store'
import { countLeft } from './grants'
import { type FormName, forms, patientForms, templates } from './templates'

const kindsOf = (form: FormName, bySms: boolean): Reach['kinds'] =>
  Object.entries(templates)
    .filter(([, template]) => template.form === form)
    .map(([kind, { title, channels, everywhere }]) => ({
      ...{ kind, title, sms: bySms && channels.includes('sms'), everywhere },
    }))

/** How many more of a form the platform lets through to this account; null where it has no such template. */
const leftOn = async (
  { store, channels }: Pick<Services, 'store' | 'channels'>,
  { accountId, platform }: { accountId: string; platform: Platform | undefined },
  form: FormName,
) => {
  const template = platform && channels[platform]?.templateOf(form)
  if (!platform || !template) return { left: null, forGood: false }
  const left = await countLeft(store, { accountId, platform, templateId: template.id })
  return { left, forGood: template.longTerm && left > 0 }
}

const maskedPhone = async (store: Store, accountId: string) => {
  const phone = await phoneOf(store, accountId)
  return phone && maskPhone(phone)
}

export const listReach = operation(notify.listReach, async ({ input: { platform }, caller, store, services }) => {
  const { accountId } = caller
  const { sms } = services.channels
  const reachOf = async (form: FormName): Promise<Reach> => ({
    ...{ form, title: forms[form].title, kinds: kindsOf(form, Boolean(sms?.templateOf(form))) },
    ...(await leftOn({ store, channels: services.channels }, { accountId, platform }, form)),
  })
  return {
    smsTo: sms ? await maskedPhone(store, accountId) : null,
    reach: await Promise.all(patientForms.map(reachOf)),
  }
})

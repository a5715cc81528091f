import { type Asks, type Moment, type Platform, notify } from '@xinglin/types/notify'
import type { MessageChannel } from '../kernel/channels'
import { operation } from '../kernel/operation'
import type { Services } from '../kernel/services'
import type { Store } from '../kernel/store'
import { countLeft } from './grants'
import { type FormName, forms, moments } from './templates'

/** The platform's templates that this hospital has, by their ids, with what we call them. */
export const templatesOn = ({ channels }: Services, platform: Platform): ReadonlyMap<string, string> => {
  const port: MessageChannel | null = channels[platform]
  const names = Object.keys(forms) as FormName[]
  return new Map(
    names.flatMap((form) => {
      const template = port?.templateOf(form)
      return template ? [[template.id, forms[form].title] as const] : []
    }),
  )
}

const asksOn = ({ channels }: Services, platform: Platform): Asks => {
  const idsFor = (moment: Moment) => moments[moment].flatMap((form) => channels[platform]?.templateOf(form)?.id ?? [])
  return {
    booking: idsFor('booking'),
    standby: idsFor('standby'),
    checkin: idsFor('checkin'),
    payment: idsFor('payment'),
    consult: idsFor('consult'),
  }
}

/** How many messages of each template may still be sent to this account. */
export const grantsOf = async (
  store: Store,
  of: { accountId: string; platform: Platform },
  templates: ReadonlyMap<string, string>,
) =>
  Promise.all(
    [...templates].map(async ([templateId, title]) => {
      return { templateId, title, left: await countLeft(store, { ...of, templateId }) }
    }),
  )

export const listGrants = operation(notify.listGrants, async ({ input, caller, store, services }) => ({
  asks: asksOn(services, input.platform),
  grants: await grantsOf(
    store,
    { accountId: caller.accountId, platform: input.platform },
    templatesOn(services, input.platform),
  ),
}))

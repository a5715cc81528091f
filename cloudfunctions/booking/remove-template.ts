import { booking } from '@xinglin/types/booking'
import { operation } from '../kernel/operation'
import { templates } from './collections'

export const removeTemplate = operation(booking.removeTemplate, async ({ input, store }) => {
  await store.remove(templates, input.templateId)
  return { done: true as const }
})

import { booking } from '@xinglin/types/booking'
import { operation } from '../kernel/operation'
import { templates } from './collections'
import { templateView } from './template'

export const listTemplates = operation(booking.listTemplates, async ({ input, store }) => {
  const found = await store.find(templates, { doctorId: input.doctorId })
  const inOrder = found.sort((a, b) => a.weekday - b.weekday || a.startsAt.localeCompare(b.startsAt))
  return { templates: inOrder.map(templateView) }
})

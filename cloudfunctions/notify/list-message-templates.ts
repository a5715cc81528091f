import { notify } from '@xinglin/types/notify'
import { operation } from '../kernel/operation'
import { fieldsOf, templates } from './templates'

export const listMessageTemplates = operation(notify.listMessageTemplates, async ({ services }) => ({
  templates: Object.entries(templates).map(([kind, template]) => {
    const { title, form, channels, everywhere, urgent, usefulMinutes } = template
    const ready = channels.filter((step) => step === 'call' || services.channels[step]?.templateOf(form))
    const fields = fieldsOf(form).map(([name, type]) => ({ name, type }))
    return { kind, title, form, fields, channels: [...channels], ready, everywhere, urgent, usefulMinutes }
  }),
}))

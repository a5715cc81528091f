import { type Moment, type Template as Shown, notify } from '@xinglin/types/notify'
import { operation } from '../kernel/operation'
import type { Services } from '../kernel/services'
import { fieldRules, fit } from './fields'
import { EXAMPLE, type FormName, type Template, fieldsOf, forms, moments, templates } from './templates'

/** The form filled as for a person, by the same rules. */
const examplesOf = ({ form, note }: Template): Shown['fields'] =>
  fieldsOf(form).map(([name, type]) => ({
    ...{ name, type, rule: fieldRules[type] },
    example: fit(type, { ...EXAMPLE, note }[name] ?? '') ?? '',
  }))

const askedAt = (form: FormName) =>
  (Object.keys(moments) as Moment[]).filter((moment) => (moments[moment] as readonly FormName[]).includes(form))

const shown = (kind: string, template: Template, { channels: ports }: Services): Shown => {
  const { title, form, channels, everywhere, urgent, usefulMinutes } = template
  const ready = channels.filter((step) => step === 'call' || ports[step]?.templateOf(form))
  return {
    ...{ kind, title, form, formTitle: forms[form].title, fields: examplesOf(template) },
    ...{ channels: [...channels], ready, askedAt: askedAt(form), everywhere, urgent, usefulMinutes },
  }
}

export const listMessageTemplates = operation(notify.listMessageTemplates, async ({ services }) => ({
  templates: Object.entries(templates).map(([kind, template]) => shown(kind, template, services)),
}))

/** A platform's template for one of our forms: its id, and its keys by our field names, in the platform's order. */
export interface TemplateBinding {
  id: string
  fields: Readonly<Record<string, string>>
  longTerm?: boolean
}

/** By form. */
export type TemplateBindings = Readonly<Partial<Record<string, TemplateBinding>>>

export const templateOf = (bindings: TemplateBindings) => (form: string) => {
  const binding = bindings[form]
  return binding ? { id: binding.id, longTerm: binding.longTerm ?? false } : null
}

/** `{ thing1: { value: '…' } }`, as WeChat and Alipay both take it. */
export const dataFor = ({ fields }: TemplateBinding, values: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(fields).map(([name, key]) => [key, { value: values[name] ?? '' }]))

import { fieldErrors } from '@/shared/api/errors'

/** The message for one field; an element's ("illnesses.2") counts for its list. */
const messageAt = (errors: Record<string, string>, field: string): string | undefined => {
  const path = Object.keys(errors).find(
    (each) => each === field || each.startsWith(`${field}.`) || each.startsWith(`${field}[`),
  )
  return path && errors[path]
}

/** Splits an answer into what stands under fields and what has to be said above the button. */
export function formErrors<F extends string>(error: unknown, fields: readonly F[]) {
  const errors = fieldErrors(error)
  const known = fields.map((field) => [field, messageAt(errors, field)] as const).filter(([, message]) => message)
  return { at: Object.fromEntries(known) as Partial<Record<F, string>>, general: known.length ? null : error }
}

import { useState } from 'react'
import { fieldErrors } from '@/shared/api/errors'

interface Mended {
  error: unknown
  names: readonly string[]
}

/** The messages under the fields: each goes when its field is changed, all come anew with the next answer. */
export function useFieldErrors(error: unknown) {
  const [mended, setMended] = useState<Mended>({ error: null, names: [] })
  const names = mended.error === error ? mended.names : []
  const all = fieldErrors(error)
  const left = Object.entries(all).filter(([name]) => !names.includes(name))
  return {
    errors: Object.fromEntries(left) as Record<string, string>,
    /** The error concerns fields, so no line above the button is needed. */
    aboutFields: Object.keys(all).length > 0,
    mend: (changed: readonly string[]) => setMended({ error, names: [...names, ...changed] }),
  }
}

import { fieldErrors } from '@/shared/api/errors'

/** `intake.allergies.text` → `allergies`: under which field of the form it stands. */
const fieldOf = (path: string) => path.replace(/^intake\./, '').split('.')[0] ?? path

const FIELDS: Readonly<Record<string, string>> = { doctorId: 'doctor' }

/** The server's words, by field of the form. */
export function formErrors(error: unknown): Record<string, string> {
  const entries = Object.entries(fieldErrors(error)).map(([path, words]) => {
    const field = fieldOf(path)
    return [FIELDS[field] ?? field, words] as const
  })
  return Object.fromEntries(entries)
}

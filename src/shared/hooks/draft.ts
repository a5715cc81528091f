import { useCallback, useState } from 'react'

// Memory only: drafts hold identity numbers.
const drafts = new Map<string, unknown>()

/** Puts words into a form before it opens, over what was typed there before. */
export function startDraft<T extends object>(name: string, initial: T, patch: Partial<T>): void {
  drafts.set(name, { ...initial, ...(drafts.get(name) as T | undefined), ...patch })
}

/** Form values that survive leaving the page and coming back; `clear` after they were sent. */
export function useDraft<T extends object>(name: string, initial: T) {
  const [values, setValues] = useState<T>(() => (drafts.get(name) as T | undefined) ?? initial)
  const change = useCallback(
    (patch: Partial<T>) =>
      setValues((old) => {
        const next = { ...old, ...patch }
        drafts.set(name, next)
        return next
      }),
    [name],
  )
  const clear = useCallback(() => void drafts.delete(name), [name])
  return { values, change, clear }
}

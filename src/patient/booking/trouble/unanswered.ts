import { queryClient } from '@/shared/api/query'
import { wasAnswered } from '@/shared/api/errors'

interface Sent<I> {
  error: unknown
  variables: I | undefined
}

/** What was sent and got no answer: it may have been done all the same, and is sent again word for word. */
export const unansweredIn = <I>({ error, variables }: Sent<I>): I | undefined =>
  error && !wasAnswered(error) ? variables : undefined

/** After a command without an answer: what is shown may have changed, so it is asked for again. */
export const lookAgain = (error: unknown) => {
  if (!wasAnswered(error)) void queryClient.invalidateQueries({ predicate: ({ meta }) => meta?.once !== true })
}

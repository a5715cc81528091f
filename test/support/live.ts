/** The view of a followed query that was asked without a cursor: always all of it. */
export const whole = <A extends { changed: boolean }>(answer: A): Extract<A, { changed: true }> => {
  if (!answer.changed) throw new Error('nothing but a cursor')
  return answer as Extract<A, { changed: true }>
}

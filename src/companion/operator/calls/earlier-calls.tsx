import type { CallTask } from '@xinglin/types/notify'
import { momentText } from '@/shared/time'
import { Fact, Heading, Hint } from '@/companion/money/facts'
import { OUTCOMES } from './words'

/** How it went before, so that the next one knows. */
export function EarlierCalls({ calls }: Pick<CallTask, 'calls'>) {
  if (!calls.length) return null
  return (
    <>
      <Heading>打过的电话</Heading>
      {calls.map(({ at, outcome, note }) => (
        <Fact key={at} label={momentText(at)}>
          {OUTCOMES[outcome]}
          {note ? <Hint>{note}</Hint> : null}
        </Fact>
      ))}
    </>
  )
}

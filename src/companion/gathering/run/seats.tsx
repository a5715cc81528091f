import { useQuery } from '@tanstack/react-query'
import { orpc } from '@/shared/api/client'
import { momentText } from '@/shared/time'
import { Card } from '@/shared/ui/card'
import { QueryView } from '@/shared/ui/query-view'
import { Row } from '@/shared/ui/row'
import { Section } from '@/shared/ui/section'

/** Who comes, in the order in which they signed up. */
export function Seats({ gatheringId }: { gatheringId: string }) {
  const query = useQuery(orpc.gathering.listSeats.queryOptions({ input: { gatheringId } }))
  return (
    <Section title="报名的病友">
      <QueryView query={query} empty={{ icon: 'people', title: '还没有人报名', when: ({ seats }) => !seats.length }}>
        {({ seats }) => (
          <Card kind="list">
            {seats.map(({ name, at }, place) => (
              <Row key={`${at}${name}`} first={`${place + 1}. ${name}`} second={momentText(at)} plain />
            ))}
          </Card>
        )}
      </QueryView>
    </Section>
  )
}

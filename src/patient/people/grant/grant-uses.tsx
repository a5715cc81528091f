import { useQuery } from '@tanstack/react-query'
import { orpc } from '@/shared/api/client'
import { momentText } from '@/shared/time'
import { Card } from '@/shared/ui/card'
import { QueryView } from '@/shared/ui/query-view'
import { Row } from '@/shared/ui/row'
import { Section } from '@/shared/ui/section'
import { ACTIONS } from '@/shared/words'

const EMPTY = { icon: 'clock', title: '还没有用过', hint: '每用一次都会记在这里' } as const

/** Each time the relative acted, newest first. */
export function GrantUses({ grantId }: { grantId: string }) {
  const query = useQuery(orpc.identity.listGrantUses.queryOptions({ input: { grantId } }))
  return (
    <Section title="代办记录">
      <QueryView query={query} empty={{ ...EMPTY, when: ({ uses }) => !uses.length }}>
        {({ uses }) => (
          <Card kind="list">
            {uses.map(({ at, action }, index) => (
              <Row key={`${at}-${index}`} first={ACTIONS[action] ?? '代为办理'} second={momentText(at)} />
            ))}
          </Card>
        )}
      </QueryView>
    </Section>
  )
}

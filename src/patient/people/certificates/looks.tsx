import { useQuery } from '@tanstack/react-query'
import { orpc } from '@/shared/api/client'
import { momentText } from '@/shared/time'
import { Card } from '@/shared/ui/card'
import { QueryView } from '@/shared/ui/query-view'
import { Row } from '@/shared/ui/row'
import { Section } from '@/shared/ui/section'

const EMPTY = { icon: 'clock', title: '还没有人看过', hint: '谁看了照片，都会记在这里' } as const

/** Each look at the picture, newest first. */
export function Looks({ certificateId, uploaderName }: { certificateId: string; uploaderName: string }) {
  const query = useQuery(orpc.identity.listCertificateLooks.queryOptions({ input: { certificateId } }))
  return (
    <Section title="查看记录">
      <QueryView query={query} empty={{ ...EMPTY, when: ({ looks }) => !looks.length }}>
        {({ looks }) => (
          <Card kind="list">
            {looks.map(({ at, by }, index) => (
              <Row
                key={`${at}-${index}`}
                first={by === 'operator' ? '医院工作人员' : uploaderName}
                second={momentText(at)}
              />
            ))}
          </Card>
        )}
      </QueryView>
    </Section>
  )
}

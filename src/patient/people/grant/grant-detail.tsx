import { useQuery } from '@tanstack/react-query'
import type { Grant } from '@xinglin/types/identity'
import { orpc } from '@/shared/api/client'
import { to } from '@/patient/navigation'
import { civilDate, lastDayBefore, monthDay } from '@/shared/time'
import { Card } from '@/shared/ui/card'
import { QueryView } from '@/shared/ui/query-view'
import { Row } from '@/shared/ui/row'
import { Empty } from '@/shared/ui/state-view'
import { RELATIONS, SCOPES } from '@/shared/words'
import { GiveUpGrant } from './give-up-grant'
import { GrantProof } from './grant-proof'
import { GrantUses } from './grant-uses'
import { RevokeGrant } from './revoke-grant'

const STATUS: Record<Grant['status'], string> = {
  active: '有效',
  revoked: '已收回',
  'given-up': '已放弃',
  ended: '已到期',
}
const day = (at: string) => monthDay(civilDate(at))

const Facts = ({ grant }: { grant: Grant }) => (
  <Card kind="list">
    <Row first={grant.relativeName} second="代办人" right={STATUS[grant.status]} />
    <Row first={grant.patientName} second={`就诊人，是代办人的${RELATIONS[grant.relation]}`} />
    <Row first={grant.scopes.map((scope) => SCOPES[scope]).join('、')} second="可以代办" />
    <Row first={`${day(grant.startsAt)} 到 ${monthDay(lastDayBefore(grant.endsAt))}`} second="有效期" />
    <Row
      first="用过"
      second={grant.lastUsedAt ? `最近一次 ${day(grant.lastUsedAt)}` : '还没有用过'}
      right={`${grant.uses} 次`}
    />
  </Card>
)

/** One grant: who, for what, till when, how it was used; the giver may take it back. */
export function GrantDetail({ grantId }: { grantId: string }) {
  const query = useQuery(orpc.identity.listGrants.queryOptions({ input: {} }))
  return (
    <QueryView query={query}>
      {({ grants }) => {
        const grant = grants.find(({ id }) => id === grantId)
        if (!grant)
          return <Empty icon="link" title="没有这项授权" action={{ text: '看全部授权', onClick: to.grants }} />
        return (
          <>
            <Facts grant={grant} />
            {grant.side === 'received' ? <GrantProof patientId={grant.patientId} /> : null}
            {grant.side === 'given' ? <GrantUses grantId={grant.id} /> : null}
            {grant.side === 'given' && grant.status === 'active' ? <RevokeGrant grant={grant} /> : null}
            {grant.side === 'received' && grant.status === 'active' ? <GiveUpGrant grant={grant} /> : null}
          </>
        )
      }}
    </QueryView>
  )
}

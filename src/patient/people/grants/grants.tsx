import { useQuery } from '@tanstack/react-query'
import type { Grant } from '@xinglin/types/identity'
import { orpc } from '@/shared/api/client'
import { useSession } from '@/shared/session/session'
import { SignInFace } from '@/patient/sign-in-face'
import { to } from '@/patient/navigation'
import { lastDayBefore, monthDay } from '@/shared/time'
import { Card } from '@/shared/ui/card'
import { QueryView } from '@/shared/ui/query-view'
import { Row } from '@/shared/ui/row'
import { Section } from '@/shared/ui/section'
import { Tag } from '@/shared/ui/tag'
import { SCOPES } from '@/shared/words'

const scopesText = ({ scopes }: Grant) => scopes.map((scope) => SCOPES[scope]).join('、')

const OVER = { revoked: '已收回', 'given-up': '已放弃', ended: '已到期' } as const

const statusTag = ({ status }: Grant) => (status === 'active' ? <Tag>有效</Tag> : <Tag tone="grey">{OVER[status]}</Tag>)

const second = (grant: Grant) =>
  grant.status === 'active' ? `${scopesText(grant)} · 到${monthDay(lastDayBefore(grant.endsAt))}` : scopesText(grant)

const first = ({ side, relativeName, patientName }: Grant) =>
  side === 'given' ? `${relativeName} 帮 ${patientName} 办` : `我帮 ${patientName} 办`

function GrantList({ title, grants }: { title: string; grants: readonly Grant[] }) {
  if (!grants.length) return null
  return (
    <Section title={title}>
      <Card kind="list">
        {grants.map((grant) => (
          <Row
            key={grant.id}
            first={first(grant)}
            second={second(grant)}
            right={statusTag(grant)}
            onClick={() => to.grant(grant.id)}
          />
        ))}
      </Card>
    </Section>
  )
}

const EMPTY = {
  icon: 'link',
  title: '家人之间，互相搭把手',
  hint: '想帮爸妈挂号，先生成一个邀请码，请他们在自己的手机上同意；同意什么、到哪天，他们说了算',
} as const

/** Grants given and received. */
export function Grants() {
  const signedIn = useSession() !== null
  const query = useQuery(orpc.identity.listGrants.queryOptions({ input: {}, enabled: signedIn }))
  if (!signedIn) return <SignInFace hint="登录后可以请家人代办，也可以帮家人办" />
  return (
    <QueryView query={query} empty={{ ...EMPTY, when: ({ grants }) => !grants.length }}>
      {({ grants }) => (
        <>
          <GrantList title="帮我办的家人" grants={grants.filter(({ side }) => side === 'given')} />
          <GrantList title="我在帮谁办" grants={grants.filter(({ side }) => side === 'received')} />
        </>
      )}
    </QueryView>
  )
}

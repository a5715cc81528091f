import { useQuery } from '@tanstack/react-query'
import { useAct } from '@/patient/community/use-act'
import { useStanding } from '@/patient/community/use-standing'
import { orpc } from '@/shared/api/client'
import { useSession } from '@/shared/session/session'
import { monthDay } from '@/shared/time'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { QueryView } from '@/shared/ui/query-view'
import { Row } from '@/shared/ui/row'
import { Section } from '@/shared/ui/section'
import { Skeleton } from '@/shared/ui/skeleton'
import { Empty } from '@/shared/ui/state-view'
import { Tag } from '@/shared/ui/tag'
import { toast } from '@/shared/ui/toast'
import type { Honours as HonourOutput } from '@xinglin/types/challenge'

type Vote = HonourOutput['vote']

interface CandidateProps {
  candidate: Vote['candidates'][number]
  mayVote: boolean
}

/** One whom others can vote for; nobody votes for himself. */
function CandidateRow({ candidate: { memberId, name, answers, voted }, mayVote }: CandidateProps) {
  const own = useStanding().data?.standing?.memberId === memberId
  const cast = useAct(orpc.challenge.vote, { onSuccess: () => toast('投好了，月底前都能改') })
  const button = (
    <Button small kind="secondary" busy={cast.isPending} onClick={() => cast.mutate({ memberId })}>
      投一票
    </Button>
  )
  const mark = voted ? <Tag>我投的</Tag> : own ? <Tag tone="grey">我</Tag> : null
  return <Row first={name} second={`本月回答了 ${answers} 次`} right={mark ?? (mayVote ? button : null)} plain />
}

function VoteCard({ vote }: { vote: Vote }) {
  const end = monthDay(vote.endsOn)
  if (!vote.candidates.length) return <Empty icon="heart" title="本月名单还没有人" hint="常回答别人的病友会在这里" />
  return (
    <Card kind="list">
      {vote.candidates.map((candidate) => (
        <CandidateRow key={candidate.memberId} candidate={candidate} mayVote={vote.mayVote} />
      ))}
      <Row icon="clock" first={`投到 ${end}`} second={vote.mayVote ? '每人一票，可以改' : '到 1 级就可以投票'} plain />
    </Card>
  )
}

const HonourCard = ({ honour: { name, rule, holders, mine } }: { honour: HonourOutput['honours'][number] }) => (
  <Section title={name} extra={mine ? <Tag tone="apricot">我在 {monthDay(mine)} 获得</Tag> : null}>
    <Card kind="list">
      <Row icon="star" first={rule} plain />
      {holders.map((holder) => (
        <Row
          key={`${holder.name}${holder.since}`}
          first={holder.name}
          second={`${holder.for} · ${monthDay(holder.since)}`}
          plain
        />
      ))}
    </Card>
  </Section>
)

/** The rule of each honour, who has it, and this month's vote. */
export function HonoursView() {
  const signedIn = useSession() !== null
  const query = useQuery(orpc.challenge.listHonours.queryOptions({ input: {}, enabled: signedIn }))
  return (
    <QueryView query={query} skeleton={<Skeleton shape="card" count={3} />}>
      {({ honours, vote }) => (
        <>
          <Section title={`${Number(vote.month.slice(5))}月公益之星投票`}>
            <VoteCard vote={vote} />
          </Section>
          {honours.map((honour) => (
            <HonourCard key={honour.honour} honour={honour} />
          ))}
        </>
      )}
    </QueryView>
  )
}

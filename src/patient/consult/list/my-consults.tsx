import type { Consult } from '@xinglin/types/consult'
import { to } from '@/patient/navigation'
import { SignInFace } from '@/patient/sign-in-face'
import { useSession } from '@/shared/session/session'
import { Card } from '@/shared/ui/card'
import { More } from '@/shared/ui/more'
import { QueryView } from '@/shared/ui/query-view'
import { Section } from '@/shared/ui/section'
import { ConsultRow } from '../consult-row'
import { useAllConsults } from '../use-consults'
import { isOpenForMe } from '../words'

const EMPTY = {
  icon: 'message',
  title: '还没有问诊',
  hint: '问过的医生、医生的话和方案都会留在这里',
  action: { text: '去问医生', onClick: to.consults },
} as const

const Group = ({ title, consults }: { title: string; consults: readonly Consult[] }) =>
  consults.length ? (
    <Section title={title}>
      <Card kind="list">
        {consults.map((consult) => (
          <ConsultRow key={consult.id} consult={consult} />
        ))}
      </Card>
    </Section>
  ) : null

/** Drafts without a word were only looked at. */
const isWorth = ({ state, intake }: Consult) => state !== 'drafted' || intake !== null

/** All consults of the family: what goes on, then what was. */
export function MyConsults() {
  const signedIn = useSession() !== null
  const query = useAllConsults(signedIn)
  if (!signedIn) return <SignInFace hint="登录后可以看到自己和家人的问诊" />
  return (
    <QueryView
      query={query}
      empty={{ ...EMPTY, when: ({ pages }) => !pages.some(({ consults }) => consults.some(isWorth)) }}
    >
      {({ pages }) => {
        const all = pages.flatMap(({ consults }) => consults).filter(isWorth)
        return (
          <>
            <Group title="正在进行" consults={all.filter(isOpenForMe)} />
            <Group title="以前的" consults={all.filter((each) => !isOpenForMe(each))} />
            <More query={query} />
          </>
        )
      }}
    </QueryView>
  )
}

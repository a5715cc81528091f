import { useQuery } from '@tanstack/react-query'
import { SignInFace } from '@/patient/sign-in-face'
import { to } from '@/patient/navigation'
import { orpc } from '@/shared/api/client'
import { useSession } from '@/shared/session/session'
import { Page } from '@/shared/ui/page'
import { QueryView } from '@/shared/ui/query-view'
import { Skeleton } from '@/shared/ui/skeleton'
import { Empty } from '@/shared/ui/state-view'
import { useTerms } from '../use-terms'
import { Choosing } from './choosing'
import { servicesOf } from './services'
import type { Wish } from './wish'

const TITLE = '填写病情'
const SKELETON = <Skeleton shape="card" count={3} />
const GONE = {
  icon: 'doctor',
  title: '这位医生不在线接诊',
  hint: '换一位正在接诊的医生，或者挂号到医院',
  action: { text: '看其他医生', onClick: to.consults },
} as const

function Ordinary({ wish, doctorId }: { wish: Wish; doctorId: string }) {
  const doctors = useQuery(orpc.consult.listConsultants.queryOptions({ input: { doctorId }, staleTime: 60_000 }))
  const terms = useTerms()
  const consultant = doctors.data?.consultants[0]
  if (consultant && terms.data) {
    return <Choosing wish={wish} terms={terms.data} services={servicesOf(consultant)} consultant={consultant} />
  }
  return (
    <Page title={TITLE}>
      <QueryView query={doctors} skeleton={SKELETON}>
        {({ consultants }) => (
          <>
            {consultants.length ? null : <Empty {...GONE} />}
            <QueryView query={terms} skeleton={SKELETON}>
              {() => null}
            </QueryView>
          </>
        )}
      </QueryView>
    </Page>
  )
}

function Emergency({ wish }: { wish: Wish }) {
  const terms = useTerms()
  if (terms.data) {
    const { feeFen } = terms.data.emergency
    return <Choosing wish={wish} terms={terms.data} services={[{ kind: 'advice', feeFen }]} consultant={null} />
  }
  return (
    <Page title={TITLE}>
      <QueryView query={terms} skeleton={SKELETON}>
        {() => null}
      </QueryView>
    </Page>
  )
}

/** Before the talk: who is ill, what the doctor must know, and what it costs. */
export function OpenPage({ wish }: { wish: Wish }) {
  const signedIn = useSession() !== null
  if (!signedIn) {
    return (
      <Page title={TITLE}>
        <SignInFace hint="登录后就可以问医生，也可以帮家人问" />
      </Page>
    )
  }
  if (wish.doctorId) return <Ordinary wish={wish} doctorId={wish.doctorId} />
  if (wish.line === 'emergency') return <Emergency wish={wish} />
  return (
    <Page title={TITLE}>
      <Empty {...GONE} title="先选一位医生" hint="看看现在谁在接诊" />
    </Page>
  )
}

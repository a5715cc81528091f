import { View } from '@tarojs/components'
import { useSession } from '@/shared/session/session'
import { usePerson } from '@/shared/session/person'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { Icon } from '@/shared/ui/icon'
import { QueryView } from '@/shared/ui/query-view'
import { Skeleton } from '@/shared/ui/skeleton'
import { tappable } from '@/shared/ui/tappable'
import { to } from '../navigation'
import type { useAgenda } from './agenda'
import { ConsultCard } from './consult-card'
import { NextVisit } from './next-visit'
import { OfferCard } from './offer-card'
import { TodayCard } from './today-card'
import { UnpaidCard } from './unpaid-card'
import './now-card.scss'

type Agenda = ReturnType<typeof useAgenda>

const SignInCard = () => (
  <Card kind="now" title="先登录，再预约">
    <View className="now__words">科室和医生现在就能看；登录后可以挂号，也可以帮爸妈挂。</View>
    <Button onClick={to.signIn}>登录</Button>
  </Card>
)

const FirstPatientCard = () => (
  <Card kind="now" title="为谁看病">
    <View className="now__words">先添加一位就诊人，可以是自己，也可以是家人。</View>
    <Button onClick={to.addPatient}>添加就诊人</Button>
  </Card>
)

const AskCard = () => (
  <Card kind="now">
    <View className="now__question">哪里不舒服？</View>
    <View {...tappable('说说症状，看该去哪个科')} className="now__search" onClick={to.guide}>
      <Icon name="pen" className="now__glass" />
      说说症状，看该去哪个科
    </View>
    <Button kind="text" icon="search" onClick={() => to.search()}>
      找科室、医生或病名
    </Button>
  </Card>
)

/** What runs out first: a held place, or a place to be paid. */
const Urgent = ({ agenda: { offer, unpaid } }: { agenda: Agenda }) => {
  if (offer) return <OfferCard standby={offer} />
  return unpaid ? <UnpaidCard appointment={unpaid} /> : null
}

/** What matters now: a place that runs out, a consult that goes on, the visits of today, the next visit, or else the question where to go. */
export function NowCard({ agenda }: { agenda: Agenda }) {
  const signedIn = useSession() !== null
  const { person, query: people } = usePerson()
  if (!signedIn) return <SignInCard />
  if (agenda.offer || agenda.unpaid || agenda.today.length || agenda.consults.length) {
    return (
      <>
        <Urgent agenda={agenda} />
        <ConsultCard consults={agenda.consults} />
        <TodayCard today={agenda.today} />
      </>
    )
  }
  if (people.data && !person) return <FirstPatientCard />
  return (
    <QueryView query={agenda.query} skeleton={<Skeleton shape="card" />}>
      {() => (agenda.next ? <NextVisit appointment={agenda.next} /> : <AskCard />)}
    </QueryView>
  )
}

import { WaitingReferrals } from '@/patient/referral/waiting-referrals'
import { setElder, useElder } from '@/shared/elder'
import { Button } from '@/shared/ui/button'
import { CallButton } from '@/shared/ui/call-button'
import { SpeakButton } from '@/shared/ui/speak-button'
import { useAgenda } from './agenda'
import { ElderEntries, Entries } from './entries'
import { Greeting } from './greeting'
import { Later } from './later'
import { visitSentence } from './next-visit'
import { NowCard } from './now-card'
import { StoppedCards } from './stopped-cards'
import './home.scss'

type Agenda = ReturnType<typeof useAgenda>

const ElderHome = ({ agenda }: { agenda: Agenda }) => {
  const spoken = agenda.today[0]?.appointment ?? agenda.next
  return (
    <>
      <Greeting />
      <StoppedCards />
      <NowCard agenda={agenda} />
      <WaitingReferrals />
      {spoken ? <SpeakButton text={visitSentence(spoken)} /> : null}
      <ElderEntries />
      <CallButton />
      <Button kind="text" onClick={() => setElder(false)}>
        回到标准版
      </Button>
    </>
  )
}

/** Who, what now, what one can do, what comes next. */
export function Home() {
  const elder = useElder()
  const agenda = useAgenda()
  if (elder) return <ElderHome agenda={agenda} />
  return (
    <>
      <Greeting />
      <StoppedCards />
      <NowCard agenda={agenda} />
      <WaitingReferrals />
      <Entries />
      <Later appointments={agenda.later} />
    </>
  )
}

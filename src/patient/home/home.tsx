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
import './home.scss'

type Agenda = ReturnType<typeof useAgenda>

const ElderHome = ({ agenda }: { agenda: Agenda }) => (
  <>
    <Greeting />
    <NowCard agenda={agenda} />
    {agenda.next ? <SpeakButton text={visitSentence(agenda.next)} /> : null}
    <ElderEntries />
    <CallButton />
    <Button kind="text" onClick={() => setElder(false)}>
      回到标准版
    </Button>
  </>
)

/** Who, what now, what one can do, what comes next. */
export function Home() {
  const elder = useElder()
  const agenda = useAgenda()
  if (elder) return <ElderHome agenda={agenda} />
  return (
    <>
      <Greeting />
      <NowCard agenda={agenda} />
      <Entries />
      <Later appointments={agenda.later} />
    </>
  )
}

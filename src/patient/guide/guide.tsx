import { EmergencyFace } from '@/patient/emergency/emergency'
import { Page } from '@/shared/ui/page'
import { QueryView } from '@/shared/ui/query-view'
import { Skeleton } from '@/shared/ui/skeleton'
import { Answer } from './answer'
import { Ask } from './ask'
import { useGuide } from './use-guide'
import './guide.scss'

/** 智能导诊: plain words lead to a department with the reason, or, when they sound like an emergency, to one clear page. */
export function Guide() {
  const guide = useGuide()
  if (!guide.asked) return <Ask {...guide} />
  const emergency = guide.query.data?.emergency
  if (emergency) {
    const { flag, because, untilHelpComes, call, place } = emergency
    return (
      <EmergencyFace
        flag={because ? `${flag}：您说“${because}”` : flag}
        untilHelpComes={untilHelpComes}
        call={call}
        place={place}
        back={{ words: '不是这样，改一改我说的', onClick: guide.again }}
      />
    )
  }
  const found = guide.query.data
  if (found) return <Answer guide={guide} found={found} />
  return (
    <Page title="看哪个科">
      <QueryView query={guide.query} skeleton={<Skeleton shape="card" count={3} />}>
        {() => null}
      </QueryView>
    </Page>
  )
}

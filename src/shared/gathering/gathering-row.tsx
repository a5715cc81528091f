import type { Gathering } from '@xinglin/types/gathering'
import { Row } from '@/shared/ui/row'
import { Tag } from '@/shared/ui/tag'
import { KINDS, STATES, TONES, timeText } from './words'

export interface GatheringRowProps {
  gathering: Gathering
  onOpen: () => void
}

/** What the list does not say by itself; nothing else takes room from the title. */
const markOf = ({ state, mine, film }: Gathering) => {
  if (state === 'planned') return mine ? <Tag>已预约</Tag> : null
  if (state === 'ended') return film ? <Tag>有回放</Tag> : null
  return <Tag tone={TONES[state]}>{STATES[state]}</Tag>
}

/** One gathering in a list: what, when, and how it stands. */
export const GatheringRow = ({ gathering, onOpen }: GatheringRowProps) => (
  <Row
    icon={gathering.kind === 'meeting' ? 'place' : gathering.kind === 'talk' ? 'play' : 'chat'}
    first={gathering.title}
    second={`${KINDS[gathering.kind]} · ${gathering.host.name} · ${timeText(gathering)}`}
    right={markOf(gathering)}
    onClick={onOpen}
  />
)

import type { Gathering } from '@xinglin/types/gathering'
import { Row } from '@/shared/ui/row'
import { Tag } from '@/shared/ui/tag'
import { KINDS, STATES, TONES, timeText } from './words'

export interface GatheringRowProps {
  gathering: Gathering
  onOpen: () => void
}

/** One gathering in a list: what, when, and how it stands. */
export const GatheringRow = ({ gathering, onOpen }: GatheringRowProps) => (
  <Row
    icon={gathering.kind === 'meeting' ? 'place' : gathering.kind === 'talk' ? 'play' : 'chat'}
    first={gathering.title}
    second={`${KINDS[gathering.kind]} · ${gathering.host.name} · ${timeText(gathering)}`}
    right={<Tag tone={TONES[gathering.state]}>{STATES[gathering.state]}</Tag>}
    onClick={onOpen}
  />
)

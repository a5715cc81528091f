import type { Appointment } from '@xinglin/types/booking'
import type { Board } from '@xinglin/types/queue'
import { RouteCard } from '@/patient/booking/visit/route-card'
import { usePatients } from '@/shared/session/person'
import { SpeakButton } from '@/shared/ui/speak-button'
import { EarlyCard } from '../visit/early-card'
import type { Face } from '../visit/face'
import { WhoCard } from '../visit/who-card'
import { AmendsCard } from './amends-card'
import { CalledCard } from './called-card'
import { LineCard } from './line-card'
import { PaceCard } from './pace-card'
import { RulesRow } from './rules-row'
import { boardSentence } from './sentence'
import { StateCard } from './state-card'
import { ENDED_WORDS, STATE_WORDS } from './state-words'

export interface BoardViewProps {
  appointment: Appointment
  board: Board
  face: Face
  /** When this was so, in milliseconds. */
  since: number
  now: number
}

/** The first thing one sees: where he stands. */
const Standing = ({ appointment, board, face, since }: BoardViewProps) => {
  const { patientName, status } = appointment
  const { number, place } = board
  if (face === 'waiting') return <LineCard board={board} patientName={patientName} since={since} />
  if (face === 'called') return <CalledCard number={number} patientName={patientName} place={place} />
  if (face === 'early') return <EarlyCard from={board.checkInFrom} />
  return <StateCard words={face === 'ended' ? ENDED_WORDS[status] : STATE_WORDS[face]} number={number} />
}

/** Nothing of the queue concerns him any more. */
const BEHIND: readonly Face[] = ['done', 'closed', 'ended', 'over', 'over-away']

/** One page for the time of waiting: where he stands, what that rests on, the way, and the rules. */
export function BoardView(props: BoardViewProps) {
  const { appointment, board, face, since, now } = props
  const patients = usePatients().data?.patients ?? []
  const own = patients.some(({ id, held }) => id === appointment.patientId && held !== 'granted')
  return (
    <>
      <Standing {...props} />
      <SpeakButton text={boardSentence(face, board, appointment, since)} />
      <AmendsCard board={board} own={own} />
      {face === 'waiting' ? <PaceCard board={board} now={now} /> : null}
      {BEHIND.includes(face) ? null : <RulesRow rules={board.rules} />}
      <WhoCard appointment={appointment} />
      {BEHIND.includes(face) ? null : <RouteCard place={board.place} />}
    </>
  )
}

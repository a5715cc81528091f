import type { Appointment } from '@xinglin/types/booking'
import type { Board } from '@xinglin/types/queue'
import type { Face } from '../visit/face'
import { expectedText } from '../visit/words'
import { ENDED_WORDS, STATE_WORDS } from './state-words'

const lineSentence = ({ number, ahead, serving, expected }: Board, since: number) =>
  [
    ahead === 0 ? '下一位就是您' : `前面还有 ${ahead} 位`,
    `您是 ${number ?? ''} 号`,
    serving === null ? '' : `正在看 ${serving} 号`,
    expected ? expectedText(expected, since).replace('–', ' 到 ') : '',
  ]
    .filter(Boolean)
    .join('，')

function stateSentence(face: Face, board: Board, { status }: Pick<Appointment, 'status'>, since: number): string {
  if (face === 'waiting') return lineSentence(board, since)
  if (face === 'called') return `请 ${board.number ?? ''} 号进诊室，在 ${board.place}`
  if (face === 'early') return '还没到报到时间'
  const { title, hint } = face === 'ended' ? ENDED_WORDS[status] : STATE_WORDS[face]
  return `${title}。${hint}`
}

/** The whole board in one sentence, to be read aloud. */
export const boardSentence = (face: Face, board: Board, appointment: Appointment, since: number): string =>
  `${appointment.patientName}，${board.departmentName}${board.doctorName}医生。${stateSentence(face, board, appointment, since)}。`

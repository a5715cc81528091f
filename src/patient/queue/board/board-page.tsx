import { useNow } from '@/shared/hooks/now'
import { Page } from '@/shared/ui/page'
import { faceOf } from '../visit/face'
import { useVisit } from '../visit/use-visit'
import { VisitView } from '../visit/visit-view'
import { BoardBar } from './board-bar'
import { BoardView } from './board-view'
import { useTurn } from './use-turn'

const LOOK_MS = 10_000

/** 候诊进度: how it goes on in the clinic, kept fresh while it shows. */
export function BoardPage({ appointmentId }: { appointmentId: string }) {
  const visit = useVisit(appointmentId)
  const now = useNow(LOOK_MS)
  const { data: appointment } = visit.appointment
  const { data: board } = visit.board
  const face = appointment && board ? faceOf(board, appointment.status, now) : null
  useTurn(face)
  const bar = appointment && board && face ? <BoardBar appointment={appointment} board={board} face={face} /> : null
  return (
    <Page title="候诊进度" bar={bar}>
      <VisitView visit={visit}>
        {(one, its) => (
          <BoardView appointment={one} board={its} face={faceOf(its, one.status, now)} since={visit.since} now={now} />
        )}
      </VisitView>
    </Page>
  )
}

import { clock } from '@/shared/time'
import { Card } from '@/shared/ui/card'
import { Row } from '@/shared/ui/row'
import { PERIODS } from '@/shared/words'
import type { HalfDay } from './receptions'

const Line = ({ halfDay: { period, reception }, onAsk }: { halfDay: HalfDay; onAsk: () => void }) =>
  reception ? (
    <Row icon="check" first={`${PERIODS[period]}门诊已确认本人`} second={`${clock(reception.confirmedAt)} 留档`} />
  ) : (
    <Row icon="shield" first={`${PERIODS[period]}门诊还没确认本人`} second="接诊前点这里确认一次" onClick={onAsk} />
  )

export interface ReceptionCardProps {
  halfDays: readonly HalfDay[]
  onAsk: (sessionId: string) => void
}

/** Today's half days: confirmed at, or still to confirm. */
export const ReceptionCard = ({ halfDays, onAsk }: ReceptionCardProps) =>
  halfDays.length ? (
    <Card kind="list">
      {halfDays.map((halfDay) => (
        <Line key={halfDay.id} halfDay={halfDay} onAsk={() => onAsk(halfDay.id)} />
      ))}
    </Card>
  ) : null

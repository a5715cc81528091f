import type { RoomDisplay, ShownClinic } from '@xinglin/types/displays'
import { clock } from '@/shared/time'
import { TITLES } from '@/shared/words'
import { Alone } from '../frame/alone'
import { Foot } from '../frame/foot'
import { Frame } from '../frame/frame'
import { Nothing } from '../frame/nothing'
import { useScreen } from '../frame/use-screen'
import { turnOf } from '../frame/use-tick'
import type { Line } from '../line/line'
import { roomName, wayTo } from '@/shared/room-name'
import { Clinic } from './clinic'
import { roomToday } from './today'
import './room.css'

/** Two doctors at once in one room take turns on its screen. */
const TURN_MS = 10_000

const Later = ({ clinics }: { clinics: readonly ShownClinic[] }) => (
  <div className="later">
    {clinics.map(({ sessionId, startsAt, doctorName, doctorTitle, state }) => (
      <div key={sessionId} className="later__one">
        接下来 <b>{clock(startsAt)}</b> {doctorName} <span className="later__title">{TITLES[doctorTitle]}</span>
        {state === 'stopped' ? <b className="later__stopped">停诊</b> : null}
      </div>
    ))}
  </div>
)

const Empty = ({ over }: { over: boolean }) => (
  <Alone title={over ? '今天的门诊已经结束' : '今天这里没有门诊'} hint={over ? '祝您早日康复' : ''} />
)

/** The screen at a room's door. It belongs to the room: doctors change over the day, the screen stays. */
export function Room({ line, place }: { line: Line<RoomDisplay>; place: string }) {
  const { answer, now, trouble, sound, toggle, calls, oldSince } = useScreen(line)
  const { current, later } = roomToday(answer?.clinics ?? [])
  const clinic = current[turnOf(now, TURN_MS, current.length)]
  const where = answer?.place ?? place
  return (
    <Frame
      title={roomName(where)}
      about={wayTo(where)}
      calls={calls}
      oldSince={oldSince}
      foot={<Foot rules={answer?.rules ?? []} now={now} sound={sound} onSound={toggle} />}
    >
      {answer ? null : <Nothing trouble={trouble} />}
      {answer && !clinic ? <Empty over={answer.clinics.length > 0} /> : null}
      {clinic ? <Clinic clinic={clinic} fresh={calls.some(({ number }) => number === clinic.called?.number)} /> : null}
      {later.length ? <Later clinics={later.slice(0, 2)} /> : null}
    </Frame>
  )
}

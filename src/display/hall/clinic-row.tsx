import type { ShownClinic } from '@xinglin/types/displays'
import { clock } from '@/shared/time'
import { TITLES } from '@/shared/words'
import { Person } from '../frame/person'
import { roomName } from '@/shared/room-name'

const Who = ({ place, doctorName, doctorTitle }: ShownClinic) => {
  const room = roomName(place)
  return (
    <div className="row__who">
      <div className={room.length > 8 ? 'row__room row__room--long' : 'row__room'}>{room}</div>
      <div className="row__doctor">
        {doctorName} <span className="row__title">{TITLES[doctorTitle]}</span>
      </div>
    </div>
  )
}

const Cell = ({ kind, label, children }: { kind: string; label: string; children: React.ReactNode }) => (
  <div className={`row__cell row__${kind}`}>
    <div className="row__label">{label}</div>
    {children}
  </div>
)

/** Before the doctor begins nobody is called: when that will be. */
const Called = ({ state, called, startsAt }: ShownClinic) =>
  state === 'open' && !called ? <div className="row__start">{clock(startsAt)} 开诊</div> : <Person who={called} />

const Moves = ({ clinic }: { clinic: ShownClinic }) => (
  <>
    <Cell kind="called" label="请进">
      <Called {...clinic} />
    </Cell>
    <Cell kind="in" label="就诊中">
      <Person who={clinic.inRoom} />
    </Cell>
    <Cell kind="next" label="请准备">
      <div className="row__line">
        {clinic.next.map((each) => (
          <Person key={each.number} who={each} />
        ))}
      </div>
    </Cell>
    <Cell kind="waiting" label="候诊">
      <div className="row__count">{clinic.waiting}</div>
    </Cell>
  </>
)

export interface ClinicRowProps {
  clinic: ShownClinic
  /** Just called. */
  fresh: boolean
}

/** One doctor of the hall: whom he wants, who is in, who is next. */
export const ClinicRow = ({ clinic, fresh }: ClinicRowProps) => (
  <div className={`row row--${clinic.state}${clinic.called ? ' row--calling' : ''}${fresh ? ' row--fresh' : ''}`}>
    <Who {...clinic} />
    {clinic.state === 'stopped' ? (
      <div className="row__stopped">
        停诊<span className="row__stopped-hint">已约的患者请看手机消息，或到服务台</span>
      </div>
    ) : (
      <Moves clinic={clinic} />
    )}
  </div>
)

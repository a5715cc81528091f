import type { ShownClinic } from '@xinglin/types/displays'
import { clock } from '@/shared/time'
import { TITLES } from '@/shared/words'
import { Alone } from '../frame/alone'
import { Person } from '../frame/person'

const Doctor = ({ doctorName, doctorTitle, departmentName }: ShownClinic) => (
  <div className="doctor">
    <span className="doctor__name">{doctorName}</span>
    <span className="doctor__title">{TITLES[doctorTitle]}</span>
    <span className="doctor__department">{departmentName}</span>
  </div>
)

const quietWords = ({ state, inRoom, startsAt, waiting }: ShownClinic): string => {
  if (state === 'open') return `${clock(startsAt)} 开诊`
  if (inRoom) return '就诊中，请稍候'
  return waiting ? '请在候诊区等候叫号' : '现在没有人候诊'
}

const Wanted = ({ clinic, fresh }: { clinic: ShownClinic; fresh: boolean }) =>
  clinic.called ? (
    <div className={fresh ? 'wanted wanted--calling wanted--fresh' : 'wanted wanted--calling'}>
      <div className="wanted__label">请进</div>
      <Person who={clinic.called} />
    </div>
  ) : (
    <div className="wanted">
      <div className="wanted__quiet">{quietWords(clinic)}</div>
    </div>
  )

const Queue = ({ clinic: { inRoom, next, waiting } }: { clinic: ShownClinic }) => (
  <div className="queue">
    <div className="queue__part">
      <div className="queue__label">就诊中</div>
      <Person who={inRoom} className="queue__in" />
    </div>
    <div className="queue__list">
      <div className="queue__label">请准备 · {waiting} 人候诊</div>
      <div className="queue__next">
        {next.length ? next.map((each) => <Person key={each.number} who={each} />) : <Person who={null} />}
      </div>
    </div>
  </div>
)

/** One doctor's half day at the door. */
export function Clinic({ clinic, fresh }: { clinic: ShownClinic; fresh: boolean }) {
  const { state, startsAt, checkInFrom } = clinic
  return (
    <>
      <Doctor {...clinic} />
      {state === 'stopped' ? (
        <div className="stopped">
          <Alone title="停诊" hint="已约的患者请看手机消息，或到服务台" />
        </div>
      ) : null}
      {state === 'coming' ? (
        <Alone title={`${clock(startsAt)} 开诊`} hint={`${clock(checkInFrom)} 起可以报到`} />
      ) : null}
      {state === 'open' || state === 'running' ? (
        <div className="clinic">
          <Wanted clinic={clinic} fresh={fresh} />
          <Queue clinic={clinic} />
        </div>
      ) : null}
    </>
  )
}

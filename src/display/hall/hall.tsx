import type { HallDisplay, ShownClinic } from '@xinglin/types/displays'
import { useRef } from 'react'
import type { Announced } from '../call/calls'
import { Alone } from '../frame/alone'
import { Foot } from '../frame/foot'
import { Frame } from '../frame/frame'
import { Nothing } from '../frame/nothing'
import { useScreen } from '../frame/use-screen'
import { turnOf } from '../frame/use-tick'
import type { Line } from '../line/line'
import { ClinicRow } from './clinic-row'
import { pagesOf } from './pages'
import { onTheWall, quietWords, waitingIn } from './today'
import { useFit } from './use-fit'
import './hall.css'

const PAGE_MS = 10_000
/** Up to here there is space for larger figures. */
const FEW = 3

const Titles = () => (
  <div className="titles">
    <div>诊室 · 医生</div>
    <div>请进</div>
    <div>就诊中</div>
    <div>请准备</div>
    <div>候诊</div>
  </div>
)

interface RowsProps {
  clinics: readonly ShownClinic[]
  calls: readonly Announced[]
  now: number
}

function Rows({ clinics, calls, now }: RowsProps) {
  const place = useRef<HTMLDivElement>(null)
  const pages = pagesOf(clinics, useFit(place))
  const turn = turnOf(now, PAGE_MS, pages.length)
  const isFresh = ({ sessionId, called }: ShownClinic) =>
    called !== null && calls.some(({ key }) => key === `${sessionId} ${called.number} ${called.calls}`)
  return (
    <div ref={place} className={clinics.length > FEW ? 'hall' : 'hall hall--few'}>
      <Titles />
      {pages[turn]?.map((clinic) => (
        <ClinicRow key={clinic.sessionId} clinic={clinic} fresh={isFresh(clinic)} />
      ))}
      {pages.length > 1 ? (
        <div className="hall__page">
          {turn + 1} / {pages.length}
        </div>
      ) : null}
    </div>
  )
}

/** The screen of a department's hall. */
export function Hall({ line }: { line: Line<HallDisplay> }) {
  const { answer, now, trouble, sound, toggle, calls, oldSince } = useScreen(line)
  const shown = onTheWall(answer?.clinics ?? [])
  const quiet = answer && !shown.length ? quietWords(answer.clinics) : null
  return (
    <Frame
      title={answer ? `${answer.departmentName} 候诊` : '候诊'}
      about={shown.length ? `${waitingIn(shown)} 人候诊` : ''}
      calls={calls}
      oldSince={oldSince}
      foot={<Foot rules={answer?.rules ?? []} now={now} sound={sound} onSound={toggle} />}
    >
      {answer ? null : <Nothing trouble={trouble} />}
      {quiet ? <Alone {...quiet} /> : null}
      {shown.length ? <Rows clinics={shown} calls={calls} now={now} /> : null}
    </Frame>
  )
}

import { useQuery } from '@tanstack/react-query'
import { useSession } from '@/shared/session/session'
import { SignInFace } from '@/patient/sign-in-face'
import { orpc } from '@/shared/api/client'
import { fieldErrors } from '@/shared/api/errors'
import { back, to } from '@/patient/navigation'
import { Button } from '@/shared/ui/button'
import { Page } from '@/shared/ui/page'
import { QueryView } from '@/shared/ui/query-view'
import { Skeleton } from '@/shared/ui/skeleton'
import { Empty } from '@/shared/ui/state-view'
import { whyNot } from '../people/may-book'
import { FeeCard } from './fee-card'
import { Total } from './total'
import { Notes } from './notes'
import { useBooking, type Booking } from './use-booking'
import { VisitCard } from './visit-card'
import { WhenCard } from './when-card'
import { WhoCard } from './who-card'

const isReady = ({ who, slot, items, reserve, payment }: Booking) =>
  payment.known &&
  (slot?.status === 'open' || reserve.unanswered !== undefined) &&
  items.length > 0 &&
  items.length === who.chosen.length &&
  who.chosen.every((patient) => !whyNot(patient))

/** `预约并去支付（3 位）`. */
const buttonWords = ({ items, payment }: Booking) =>
  `${payment.way === 'online' ? '预约并去支付' : '确认预约'}${items.length > 1 ? `（${items.length} 位）` : ''}`

const Bar = ({ booking }: { booking: Booking }) => (
  <>
    <Notes booking={booking} />
    <Total booking={booking} />
    <Button busy={booking.reserve.busy} disabled={!isReady(booking)} onClick={booking.send}>
      {buttonWords(booking)}
    </Button>
  </>
)

/** The reason of the person at `index`, as the server named it for one or for several. */
const reasonErrorAt = (error: unknown, index: number) => {
  const wrong = fieldErrors(error)
  return wrong[`items.${index}.reason`] ?? (index === 0 ? wrong.reason : undefined)
}

const Visits = ({ booking: { who, reserve, changeVisit } }: { booking: Booking }) => (
  <>
    {who.chosen.map((patient, index) => (
      <VisitCard
        key={patient.id}
        patient={patient}
        visit={who.visitOf(patient)}
        onChange={(patch) => changeVisit(patient, patch)}
        named={who.chosen.length > 1}
        reasonError={reasonErrorAt(reserve.error, index)}
      />
    ))}
  </>
)

function Form({ booking, doctorId }: { booking: Booking; doctorId: string }) {
  const doctor = useQuery(orpc.directory.getDoctor.queryOptions({ input: { doctorId }, staleTime: 60_000 }))
  const { slot, who } = booking
  if (!slot)
    return (
      <Empty
        icon="calendar"
        title="没有找到这个时段"
        action={{ text: '重新选时间', onClick: () => to.doctor(doctorId) }}
      />
    )
  return (
    <>
      {doctor.data ? <WhenCard slot={slot} doctor={doctor.data} /> : null}
      <WhoCard who={who} onTap={booking.toggle} />
      <Visits booking={booking} />
      <FeeCard booking={booking} />
      <Button kind="text" onClick={() => back()}>
        换个时间
      </Button>
    </>
  )
}

/** Step 2: who comes and why, what it costs, and the rule; then one tap. */
export function ConfirmPage({ doctorId, slotId }: { doctorId: string; slotId: string }) {
  const signedIn = useSession() !== null
  const booking = useBooking(doctorId, slotId)
  if (!signedIn) {
    return (
      <Page title="确认预约">
        <SignInFace hint="登录后接着预约，选好的时间还在" />
      </Page>
    )
  }
  return (
    <Page title="确认预约" bar={booking.slot ? <Bar booking={booking} /> : null}>
      <QueryView query={booking.weeks} skeleton={<Skeleton shape="card" count={3} />}>
        {() => (
          <QueryView query={booking.who.query} skeleton={<Skeleton shape="card" count={3} />}>
            {() => <Form booking={booking} doctorId={doctorId} />}
          </QueryView>
        )}
      </QueryView>
    </Page>
  )
}

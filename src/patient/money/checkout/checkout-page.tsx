import { useEffect } from 'react'
import { replace, to } from '@/patient/navigation'
import { SignInFace } from '@/patient/sign-in-face'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { codeOf } from '@/shared/api/errors'
import { useSession } from '@/shared/session/session'
import { Page } from '@/shared/ui/page'
import { Skeleton } from '@/shared/ui/skeleton'
import { Empty, ErrorView } from '@/shared/ui/state-view'

interface TroubleProps {
  error: unknown
  appointmentId: string
  onRetry: () => void
}

function Trouble({ error, appointmentId, onRetry }: TroubleProps) {
  const see = { text: '看预约', onClick: () => to.appointment(appointmentId) }
  if (codeOf(error) === 'NOTHING_TO_PAY') {
    return <Empty icon="check" title="这个预约没有要付的钱" hint="可能已经付过，或已经取消" action={see} />
  }
  if (codeOf(error) === 'FORBIDDEN') {
    return (
      <Empty
        icon="shield"
        title="还不能替他付款"
        hint="请就诊人在自己的手机上同意您帮忙缴费，或请他自己付"
        action={{ text: '请他授权', onClick: to.invite }}
      />
    )
  }
  return <ErrorView error={error} onRetry={onRetry} />
}

export interface CheckoutPageProps {
  appointmentId: string
  /** The whole family's, where several are paid one after the other. */
  ids: string
}

/** Opens the order of an appointment and hands over to the cashier. */
export function CheckoutPage({ appointmentId, ids }: CheckoutPageProps) {
  const signedIn = useSession() !== null
  const { mutate, error } = useCommand(orpc.booking.checkout, {
    onSuccess: ({ orderId }) => replace('/money/cashier/index', { orderId, ...(ids ? { ids } : {}) }),
  })
  useEffect(() => {
    if (signedIn) mutate({ appointmentId })
  }, [signedIn, mutate, appointmentId])
  return (
    <Page title="收银台">
      {signedIn ? null : <SignInFace hint="登录后接着付款" />}
      {signedIn && !error ? <Skeleton shape="card" count={3} /> : null}
      {error ? <Trouble error={error} appointmentId={appointmentId} onRetry={() => mutate({ appointmentId })} /> : null}
    </Page>
  )
}

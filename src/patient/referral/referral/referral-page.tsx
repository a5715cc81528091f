import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { SignInFace } from '@/patient/sign-in-face'
import { orpc } from '@/shared/api/client'
import { useSession } from '@/shared/session/session'
import { Card } from '@/shared/ui/card'
import { QueryView } from '@/shared/ui/query-view'
import { Skeleton } from '@/shared/ui/skeleton'
import { nameOf } from '../names'
import { Choosing } from './choosing'
import { Outcome } from './outcome'
import type { OwnReferral } from './types'
import './referral.scss'

const Head = ({ referral: { patientName, from, to } }: { referral: OwnReferral }) => (
  <View className="referral__head">
    <View className="referral__from">
      {nameOf(from)}为{patientName}转诊到
    </View>
    <View className="referral__to">{nameOf(to)}</View>
  </View>
)

const Reason = ({ reason }: { reason: string }) => (
  <Card title="医生写的转诊原因">
    <View className="referral__reason">{reason}</View>
    <View className="referral__hint">只有您、转诊医生和接诊医生能看到。</View>
  </Card>
)

/** Where a doctor sends him, with the places that are kept for it. */
export function ReferralPage({ referralId }: { referralId: string }) {
  const signedIn = useSession() !== null
  const query = useQuery(orpc.referral.getReferral.queryOptions({ input: { referralId }, enabled: signedIn }))
  if (!signedIn) return <SignInFace hint="登录后可以看到医生为您做的转诊" />
  return (
    <QueryView query={query} skeleton={<Skeleton shape="card" count={3} />}>
      {(referral) => (
        <>
          <Head referral={referral} />
          {referral.state === 'made' ? <Choosing referral={referral} /> : <Outcome referral={referral} />}
          {referral.reason ? <Reason reason={referral.reason} /> : null}
        </>
      )}
    </QueryView>
  )
}

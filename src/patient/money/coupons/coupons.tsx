import { useQuery } from '@tanstack/react-query'
import { SignInFace } from '@/patient/sign-in-face'
import { orpc } from '@/shared/api/client'
import { useSession } from '@/shared/session/session'
import { QueryView } from '@/shared/ui/query-view'
import { Section } from '@/shared/ui/section'
import { Skeleton } from '@/shared/ui/skeleton'
import { sorted } from './coupon'
import { CouponCard } from './coupon-card'

const EMPTY = {
  icon: 'ticket',
  title: '还没有优惠券',
  hint: '医生停诊、等得太久时，医院会送一张；付款时可以用',
} as const

/** His coupons: what can be used first, then what was. */
export function Coupons() {
  const enabled = useSession() !== null
  const query = useQuery(orpc.billing.listCoupons.queryOptions({ input: {}, enabled }))
  if (!enabled) return <SignInFace hint="登录后可以看到优惠券" />
  return (
    <QueryView
      query={query}
      skeleton={<Skeleton shape="card" count={2} />}
      empty={{ ...EMPTY, when: ({ coupons }) => coupons.length === 0 }}
    >
      {({ coupons }) => {
        const { usable, over } = sorted(coupons)
        return (
          <>
            {usable.map((coupon) => (
              <CouponCard key={coupon.id} coupon={coupon} />
            ))}
            {over.length ? (
              <Section title="用过和过期的">
                {over.map((coupon) => (
                  <CouponCard key={coupon.id} coupon={coupon} over />
                ))}
              </Section>
            ) : null}
          </>
        )
      }}
    </QueryView>
  )
}

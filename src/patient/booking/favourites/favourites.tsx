import { DoctorCards } from '@/patient/booking-find/doctor-cards'
import { useFavourites } from '@/patient/booking-find/favourites'
import { to } from '@/patient/navigation'
import { SignInFace } from '@/patient/sign-in-face'
import { useSession } from '@/shared/session/session'
import { QueryView } from '@/shared/ui/query-view'
import { Skeleton } from '@/shared/ui/skeleton'

const EMPTY = {
  icon: 'heart',
  title: '还没有收藏的医生',
  hint: '在医生卡片上点收藏，下次挂号一点就到',
  action: { text: '去找医生', onClick: to.find },
} as const

/** The doctors one keeps. */
export function Favourites() {
  const { query } = useFavourites()
  if (!useSession()) return <SignInFace hint="登录后可以收藏常看的医生" />
  return (
    <QueryView
      query={query}
      skeleton={<Skeleton shape="doctor" count={3} />}
      empty={{ ...EMPTY, when: ({ doctors }) => !doctors.length }}
    >
      {({ doctors }) => <DoctorCards doctors={doctors} />}
    </QueryView>
  )
}

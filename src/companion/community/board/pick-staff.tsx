import { useInfiniteQuery } from '@tanstack/react-query'
import type { Profession } from '@xinglin/types/community'
import type { StaffRole } from '@xinglin/types/operation'
import { orpc } from '@/shared/api/client'
import { byPages, pageAt } from '@/shared/api/pages'
import { Card } from '@/shared/ui/card'
import { More } from '@/shared/ui/more'
import { QueryView } from '@/shared/ui/query-view'
import { Row } from '@/shared/ui/row'
import type { Picked } from './draft'

const ROLES: Record<StaffRole, string> = { doctor: '医生', adviser: '社区顾问', operator: '运营' }
const FIRST: Record<StaffRole, { profession: Profession; title: string }> = {
  doctor: { profession: 'doctor', title: '医生' },
  adviser: { profession: 'nurse', title: '护士' },
  operator: { profession: 'operator', title: '社区管理员' },
}

/** The hospital's colleagues; a tap takes one with the usual words. */
export function PickStaff({ onPick }: { onPick: (one: Picked) => void }) {
  const query = useInfiniteQuery(
    orpc.identity.listStaff.infiniteOptions({
      input: pageAt,
      ...byPages,
      select: ({ pages }) => pages.flatMap(({ staff }) => staff),
    }),
  )
  return (
    <QueryView query={query}>
      {(staff) => (
        <>
          <Card kind="list">
            {staff.map(({ accountId, displayName: name, role }) => (
              <Row
                key={accountId}
                icon={role === 'doctor' ? 'doctor' : 'people'}
                first={name}
                second={ROLES[role]}
                onClick={() => onPick({ accountId, name, ...FIRST[role] })}
              />
            ))}
          </Card>
          <More query={query} words="看更多" />
        </>
      )}
    </QueryView>
  )
}

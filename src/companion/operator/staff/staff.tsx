import { useInfiniteQuery } from '@tanstack/react-query'
import type { Colleague } from '@xinglin/types/staff-identity'
import { useState } from 'react'
import { orpc } from '@/shared/api/client'
import { byPages, pageAt } from '@/shared/api/pages'
import { Card } from '@/shared/ui/card'
import { More } from '@/shared/ui/more'
import { QueryView } from '@/shared/ui/query-view'
import { Row } from '@/shared/ui/row'
import { Tag } from '@/shared/ui/tag'
import { Columns } from '@/companion/layout/columns'
import { to } from '@/companion/navigation'
import { ResetPanel } from './reset-panel'

const useStaff = () =>
  useInfiniteQuery(
    orpc.identity.listStaff.infiniteOptions({
      input: pageAt,
      ...byPages,
      select: ({ pages }) => pages.flatMap(({ staff }) => staff),
    }),
  )

const EMPTY = {
  icon: 'people',
  title: '还没有员工账号',
  hint: '发放激活码后，同事登录就会出现在这里',
  action: { text: '邀请同事', onClick: () => to.invite() },
} as const

const ROLES = { doctor: '医生', adviser: '社区顾问', operator: '运营' }

const state = ({ secondFactor }: Colleague) =>
  secondFactor === 'set' ? <Tag>已开启</Tag> : <Tag tone="grey">{secondFactor === 'pending' ? '绑定中' : '未开启'}</Tag>

/** Everyone who signed in as staff, and whether a second factor guards the account. */
export function Staff() {
  const query = useStaff()
  const [picked, setPicked] = useState<Colleague | null>(null)
  const panel = picked ? <ResetPanel key={picked.accountId} colleague={picked} onDone={() => setPicked(null)} /> : null
  return (
    <Columns panel={panel}>
      <QueryView query={query} empty={{ ...EMPTY, when: (staff) => !staff.length }}>
        {(staff) => (
          <>
            <Card kind="list">
              {staff.map((colleague) => (
                <Row
                  key={colleague.accountId}
                  first={colleague.displayName}
                  second={ROLES[colleague.role]}
                  right={state(colleague)}
                  onClick={() => setPicked(colleague)}
                />
              ))}
            </Card>
            <More query={query} words="看更多" />
          </>
        )}
      </QueryView>
    </Columns>
  )
}

import type { Standing } from '@xinglin/types/community'
import { Card } from '@/shared/ui/card'
import { SwitchRow } from '@/shared/ui/switch-row'

export interface AnonymousSwitchProps {
  standing: Standing
  on: boolean
  onChange: (on: boolean) => void
}

const MEANS =
  '大家看到的是花名，例如“匿名海棠”，每个帖子不同，连不起来。只有遇到危险或违法，管理员写明理由才能查看，并留下记录。'

/** Whether to write without a name, and what that means. Staff always stand under their own. */
export const AnonymousSwitch = ({ standing, on, onChange }: AnonymousSwitchProps) =>
  standing.staff ? null : (
    <Card kind="list">
      <SwitchRow
        icon="shield"
        first="匿名"
        second={on ? MEANS : `现在用昵称“${standing.name}”，大家看得到`}
        on={on}
        onChange={onChange}
      />
    </Card>
  )

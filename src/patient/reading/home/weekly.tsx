import { useAct } from '@/patient/community/use-act'
import { useStanding } from '@/patient/community/use-standing'
import { orpc } from '@/shared/api/client'
import { Card } from '@/shared/ui/card'
import { SwitchRow } from '@/shared/ui/switch-row'

/** Whether one is sent an article a week; off until he says so. */
export function Weekly() {
  const standing = useStanding().data?.standing
  const setArticles = useAct(orpc.community.setArticles)
  if (standing?.staff) return null
  return (
    <Card kind="list">
      <SwitchRow
        icon="message"
        first="每周给我挑一篇"
        second="按您关注的版块、就诊人的年龄段和时节，一周最多一篇，随时可关"
        on={standing?.articles ?? false}
        onChange={(on) => setArticles.isPending || setArticles.mutate({ on })}
      />
    </Card>
  )
}

import { civilDate, monthDay } from '@/shared/time'
import { Card } from '@/shared/ui/card'
import { Row } from '@/shared/ui/row'

interface FactorSetProps {
  factor: { since: string | null; recoveryCodesLeft: number }
}

/** How it stands, and what to do with a new phone. */
export const FactorSet = ({ factor: { since, recoveryCodesLeft } }: FactorSetProps) => (
  <Card kind="list">
    <Row
      icon="shield"
      first="二次验证已开启"
      second={since ? `${monthDay(civilDate(since))}开启，登录和每场接诊前填 6 位数字` : ''}
    />
    <Row icon="list" first="恢复码" second="手机不在身边时用，每个一次" right={`剩 ${recoveryCodesLeft} 个`} />
    <Row icon="refresh" first="换手机了" second="请运营同事重置，下次登录时重新绑定" />
  </Card>
)

import { useQuery } from '@tanstack/react-query'
import { orpc } from '@/shared/api/client'
import type { Tile } from '@/shared/ui/tiles'
import { to } from '../navigation'
import { waitsText } from './waits'

/** The ways to the money, with what waits for a person there. */
export function useMoneyWays(): readonly Tile[] {
  const refunds = useQuery(orpc.billing.listRefunds.queryOptions({ input: {} })).data
  const books = useQuery(orpc.billing.listDifferences.queryOptions({ input: {} })).data
  return [
    { icon: 'wallet', words: '收费订单', about: '查询、导出', go: () => to.orders() },
    {
      icon: 'return',
      words: '退款处理',
      about: '申请、没退成',
      go: to.refunds,
      waits: waitsText(refunds?.refunds.length, Boolean(refunds?.nextCursor), '笔待处理'),
    },
    {
      icon: 'balance',
      words: '每日对账',
      about: '和各渠道核对',
      go: to.reconcile,
      waits: waitsText(books?.differences.length, Boolean(books?.nextCursor), '处差异'),
    },
  ]
}

import { billing } from '@xinglin/types/billing'
import { operation } from '../kernel/operation'

const NAMES = ['wechat', 'alipay'] as const

export const listWallets = operation(billing.listWallets, ({ services: { rails } }) =>
  Promise.resolve({
    wallets: NAMES.filter((name) => rails[name]).map((name) => ({ name, insurance: rails.centre !== null })),
  }),
)

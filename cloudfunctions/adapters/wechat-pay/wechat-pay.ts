import { type CashOrder, type CashRail, type MixedRail, RailRefused, type Wallet } from '../../kernel/rails'
import { type FundFlowLine, Bills } from './bills'
import { Client } from './client'
import type { Clock, WechatPayConfig } from './config'
import { WechatPayDoorbell } from './doorbell'
import { signedPackage } from './launch'
import { Mixed } from './mixed'
import { Orders } from './orders'
import { Refunds } from './refunds'

const notContracted = () => Promise.reject(new RailRefused('NO_AUTH'))

/** For a hospital that WeChat Pay has no insurance contract with: nothing was ever ordered. */
const withoutInsurance: MixedRail = {
  create: notContracted,
  query: () => Promise.resolve({ state: 'absent' }),
  close: () => Promise.resolve('closed'),
  reportInsuranceRefund: notContracted,
}

export type WechatPay = Omit<Wallet, 'insurance'> & {
  /** The merchant's account of a day, movement by movement. */
  fundFlow: (date: string) => AsyncIterable<FundFlowLine>
}

/** WeChat Pay API v3 for one merchant; the way to the e-certificate is not part of it. */
export const wechatPay = (config: WechatPayConfig, clock: Clock = Date.now): WechatPay => {
  const client = new Client(config, clock)
  const [orders, refunds, bills] = [new Orders(client), new Refunds(client), new Bills(client)]
  const cash: CashRail = {
    create: async (order: CashOrder) => ({
      kind: 'wechat-pay',
      ...signedPackage(config, clock, await orders.place(order)),
    }),
    query: (tradeNo) => orders.query(tradeNo),
    close: (tradeNo) => orders.close(tradeNo),
    refund: (refund) => refunds.ask(refund),
    queryRefund: (refund) => refunds.query(refund),
    statement: (date) => bills.statement(date),
  }
  return {
    cash,
    mixed: config.institution ? new Mixed(client, orders, config.institution) : withoutInsurance,
    doorbell: new WechatPayDoorbell(config, client.keyring),
    fundFlow: (date) => bills.fundFlow(date),
  }
}

import { authoriseInsurance } from '../insurance/authorise'
import { centreOrders } from '../insurance/books'
import { settleInsurance } from '../insurance/settle'
import type { World } from '../world'
import type { Centre } from './config'

/** In real life Alipay knows whose family it is. */
const RELATIVE = { name: '家人', idNumber: '990101198001010014' }
/** 医保订单状态 in which insurance has its part back. */
const REFUNDED = ['7', '8', '11', '13']

/** The insurance centre that is mounted in the same world. */
export const centreOf = (world: World): Centre => ({
  authorise: async ({ openId, patient, forRelative }) => {
    const holder = forRelative ? RELATIVE : undefined
    return (await authoriseInsurance(world, { openId, patient, holder })).payAuthNo
  },
  settle: (ask) => settleInsurance(world, ask),
  isRefunded: async (payOrdId) => REFUNDED.includes((await world.store.get(centreOrders, payOrdId))?.ordStas ?? ''),
})

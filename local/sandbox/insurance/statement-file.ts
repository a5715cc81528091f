import { yuan } from '../../../cloudfunctions/adapters/insurance/money'
import { wallTime } from '../../../cloudfunctions/adapters/insurance/times'
import { type Movement, movements } from './books'
import { type Office, today } from './office'

const COLUMNS =
  'setl_id mdtrt_id med_org_ord pay_ord_id app_refd_sn medfee_sumamt fund_pay_sumamt acct_pay acct_mulaid_pay oth_pay refd_setl_flag setl_time'
const PAGE = 1000

const rowOf = (movement: Movement) => {
  const { refundNo } = movement
  const signed = (fen: number) => (refundNo && fen > 0 ? `-${yuan(fen)}` : yuan(fen))
  const amounts = [movement.totalFen, movement.fundFen, movement.accountFen, movement.mutualAidFen, movement.otherFen]
  return [
    movement.id.slice(0, 30),
    movement.visitId,
    movement.hospitalOrderNo,
    movement.payOrdId,
    refundNo ?? 'null',
    ...amounts.map(signed),
    refundNo ? '1' : '0',
    wallTime(movement.at),
  ].join('\t')
}

/** A refund of the same moment comes after its settlement. */
const orderOf = ({ at, refundNo }: Movement) => `${at}${refundNo ? 1 : 0}`

const allOf = async ({ store }: Office, day: string): Promise<Movement[]> => {
  const all: Movement[] = []
  for (let last: Movement | undefined, full = true; full; last = all.at(-1)) {
    const after = last ? { after: { value: last.id, id: last.id } } : {}
    const page = await store.find(movements, { day }, { limit: PAGE, ...after })
    all.push(...page)
    full = page.length === PAGE
  }
  return all.sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
}

/** The list of a day that an office of the bureau exports; null until the day is over. */
export const statementFile = async (office: Office, compactDay: string): Promise<string | null> => {
  const day = compactDay.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3')
  if (day >= today(office)) return null
  const rows = (await allOf(office, day)).map(rowOf)
  return [COLUMNS.replaceAll(' ', '\t'), ...rows, ''].join('\n')
}

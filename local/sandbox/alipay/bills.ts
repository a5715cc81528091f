import { createHmac, timingSafeEqual } from 'node:crypto'
import type { World } from '../world'
import { type Movement, movements } from './books'
import { gbk } from './gbk'
import { chinaInstant, chinaText, yuan } from './money'
import { refused } from './wrong'
import { zip } from './zip'

const HEADER =
  '支付宝交易号,商户订单号,业务类型,商品名称,创建时间,完成时间,门店编号,门店名称,操作员,终端号,对方账户,订单金额（元）,商家实收（元）,支付宝红包（元）,集分宝（元）,支付宝优惠（元）,商家优惠（元）,券核销金额（元）,券名称,商家红包消费金额（元）,卡消费金额（元）,退款批次号/请求号,服务费（元）,分润（元）,备注'
/** Addresses hold for 30 seconds. */
const ADDRESS_MS = 30_000
/** Hours into the next day when the bill is there. */
const MADE_AT = '09:00:00'

const rowOf = ({ tradeNo, outTradeNo, kind, subject, startedAt, at, fen, refundNo }: Movement) => {
  const money = `${fen < 0 ? '-' : ''}${yuan(Math.abs(fen))}`
  const title = subject.includes(',') ? `"${subject}"` : subject
  const head = [`${tradeNo}\t`, `${outTradeNo}\t`, kind, title, chinaText(startedAt), chinaText(at)]
  const place = ['', '', '', '', 'sandbox***@alipay.com']
  const extras = ['0.00', '0.00', '0.00', '0.00', '0.00', '', '0.00', '0.00']
  return [...head, ...place, money, money, ...extras, refundNo && `${refundNo}\t`, '0.00', '0.00', ''].join(',')
}

const totals = (lines: readonly Movement[], kind: Movement['kind'], of: string) => {
  const those = lines.filter((line) => line.kind === kind)
  const fen = those.reduce((sum, line) => sum + Math.abs(line.fen), 0)
  return `#${of}合计：${those.length}笔，商家实收共${kind === '退款' && fen ? '-' : ''}${yuan(fen)}元，商家优惠共0.00元`
}

const detailsOf = (day: string, sellerId: string, lines: readonly Movement[]) =>
  [
    '#支付宝业务明细查询',
    `#账号：[${sellerId}0156]`,
    `#起始日期：[${day} 00:00:00]   终止日期：[${day} 23:59:59]`,
    '#-----------------------------------------业务明细列表----------------------------------------',
    HEADER,
    ...lines.map(rowOf),
    '#-----------------------------------------业务明细列表结束------------------------------------',
    totals(lines, '交易', '交易'),
    totals(lines, '退款', '退款'),
    `#导出时间：[${day} 09:00:00]`,
  ].join('\r\n')

const summaryOf = (day: string) =>
  ['#支付宝业务汇总查询', `#起始日期：[${day} 00:00:00]   终止日期：[${day} 23:59:59]`].join('\r\n')

/** Bills out of the books, as Alipay packs them: two CSV files in GBK, in a ZIP archive. */
export class Bills {
  constructor(
    private readonly world: World,
    private readonly sellerId: string,
    private readonly secret: string,
  ) {}

  /** @param at where the bills of this sandbox lie. */
  async address(day: string, at: string): Promise<string> {
    const noon = /^\d{4}-\d\d-\d\d$/.test(day) ? chinaInstant(`${day} ${MADE_AT}`) : null
    if (!noon) throw refused('INVAILID_ARGUMENTS', '入参不合法')
    const isMade = this.world.clock() >= Date.parse(noon) + 86_400_000
    if (!isMade || !(await this.linesOf(day)).length) throw refused('isp.bill_not_exist', '账单不存在')
    const until = this.world.clock() + ADDRESS_MS
    return `${at}?day=${day}&until=${until}&key=${this.keyOf(day, until)}`
  }

  /** Null when the address is none, or its time is over. */
  async archive(day: string, until: number, key: string): Promise<Buffer | null> {
    const own = Buffer.from(this.keyOf(day, until))
    const given = Buffer.from(key)
    if (given.length !== own.length || !timingSafeEqual(given, own) || until < this.world.clock()) return null
    const name = `${this.sellerId}0156_${day.replaceAll('-', '')}_业务明细`
    return zip([
      { name: gbk(`${name}.csv`), content: gbk(detailsOf(day, this.sellerId, await this.linesOf(day))) },
      { name: gbk(`${name}(汇总).csv`), content: gbk(summaryOf(day)) },
    ])
  }

  private keyOf(day: string, until: number) {
    return createHmac('sha256', this.secret).update(`${day} ${until}`).digest('hex')
  }

  private async linesOf(day: string): Promise<Movement[]> {
    const lines: Movement[] = []
    for (;;) {
      const last = lines.at(-1)
      const page = await this.world.store.find(
        movements,
        { day },
        {
          order: { field: 'at', direction: 'asc' },
          limit: 1000,
          ...(last && { after: { value: last.at, id: last.id } }),
        },
      )
      lines.push(...page)
      if (page.length < 1000) return lines
    }
  }
}

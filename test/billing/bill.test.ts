import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Order } from '@xinglin/types/billing'
import { billPdf } from '../../cloudfunctions/billing/bill-pdf'
import { bundleFunction } from '../../scripts/bundle-function'
import { pagesOf, piecesOf } from '../support/pdf-text'

jest.setTimeout(60_000)

const HOSPITAL = '杏林互联网医院'
const PARTS = {
  ...{ totalFen: 12_345, fundFen: 6000, accountFen: 2000, mutualAidFen: 345, otherFen: 0, couponFen: 1000 },
  cashFen: 3000,
}
const LINE = { name: '副主任医师门诊诊查费', quantity: 1, unitFen: 12_345, amountFen: 12_345 }

const paidOrder = (changed: Partial<Order> = {}): Order => ({
  ...{ id: 'ord-Qk3v9aZ_x1LmN07Td', purpose: 'registration', subjectId: 'apt-1', status: 'paid', title: '挂号' },
  ...{
    about: '心血管内科 林静 11月26日 09:15',
    patientId: 'pat-1',
    patientName: '王小明',
    lines: [LINE],
    parts: PARTS,
  },
  ...{ wallet: 'wechat', insured: true, cash: 'paid', insurance: 'paid', couponId: 'cou-1', refund: null },
  ...{ createdAt: '2026-11-25T00:00:00.000Z', expiresAt: '2026-11-25T00:15:00.000Z' },
  ...{ paidAt: '2026-11-25T00:03:11.000Z', refundableUntil: '2026-11-25T16:00:00.000Z' },
  insurable: true,
  receiptNo: 'ord-Qk3v9aZ_x1LmN07Td_01',
  ...changed,
})

const REFUND: NonNullable<Order['refund']> = {
  ...{ id: 'ref-1', orderId: 'ord-Qk3v9aZ_x1LmN07Td', status: 'succeeded', reason: 'cancelled', note: '', refusal: '' },
  ...{ parts: PARTS, cash: 'done', insurance: 'done', requestedAt: '2026-11-25T01:00:00.000Z' },
  ...{ doneAt: '2026-11-25T01:00:05.000Z', expectedBy: '2026-11-30T15:59:00.000Z' },
}

const read = async (order: Order, hospital = HOSPITAL) => pagesOf(await billPdf(order, hospital))

test('the bill says who paid what for whom, in figures and in capitals', async () => {
  const pages = await read(paidOrder())
  expect(pages).toHaveLength(1)
  for (const said of [
    ...[HOSPITAL, '门诊收费票据（电子凭证）', '票据号ord-Qk3v9aZ_x1LmN07Td_01', '订单号ord-Qk3v9aZ_x1LmN07Td'],
    ...['就诊人王小明', '就诊心血管内科 林静 11月26日 09:15', '支付时间2026年11月25日 08:03', '医保 + 微信支付'],
    ...['副主任医师门诊诊查费1¥123.45¥123.45', '壹佰贰拾叁元肆角伍分¥123.45', '医保统筹¥60.00', '个人账户¥20.00'],
    ...['家庭共济¥3.45', '其他¥0.00', '优惠券¥10.00', '现金支付（微信支付）¥30.00', '收费专用章（盖章处）'],
    ...['本凭证是本次就诊的缴费证明', '财政票据平台另行开具'],
  ])
    expect(pages[0]).toContain(said)
  expect(pages[0]).not.toMatch(/□|U\+|退款/)
})

test('the same order gives the same bytes, dated when it was paid', async () => {
  const [first, second] = [await billPdf(paidOrder(), HOSPITAL), await billPdf(paidOrder(), HOSPITAL)]
  expect(first.equals(second)).toBe(true)
  const plain = first.toString('latin1')
  expect(plain).toMatch(/^%PDF-1\.\d/)
  expect(plain.match(/\(D:\w+\)/g)).toEqual(['(D:20261125000311Z)'])
  expect((await billPdf(paidOrder({ patientName: '李秀英' }), HOSPITAL)).equals(first)).toBe(false)
})

test('after a refund it is stamped with what came back and when, without the coupon', async () => {
  const [page] = await read(paidOrder({ status: 'refunded', refund: REFUND }))
  expect(page).toContain('已退款退款金额 ¥113.452026年11月25日 09:00')
})

test('while the money is on its way it says so, and promises no time', async () => {
  const refund = { ...REFUND, status: 'processing' as const, doneAt: null }
  const [page] = await read(paidOrder({ status: 'refunding', refund }))
  expect(page).toContain('退款中退款金额 ¥113.45')
  expect(page).not.toContain('已退款')
})

test('a wish for a refund that still waits, or was refused, leaves the bill as it is', async () => {
  const [page] = await read(paidOrder({ refund: { ...REFUND, status: 'refused', doneAt: null } }))
  expect(page).not.toContain('退款')
})

test('what insurance and coupon paid alone names no wallet', async () => {
  const parts = { ...PARTS, fundFen: 9000, cashFen: 0 }
  const [page] = await read(paidOrder({ parts, cash: 'none' }))
  expect(page).toContain('支付方式医保项目')
  expect(page).toContain('现金支付¥0.00')
})

test('rare, traditional and foreign names are written; a character of no font is named by its number', async () => {
  const [page] = await read(paidOrder({ patientName: '翾烎·陳劉 Nguyễn Пётр Zoë 𠮷' }))
  expect(page).toContain('就诊人翾烎·陳劉 Nguyễn Пётр Zoë 〔U+20BB7〕')
  expect(page).not.toContain('□')
})

test('invisible and control characters of a name leave no trace', async () => {
  const [page] = await read(paidOrder({ patientName: '王\u200b小\ufe0f明\u0007\n先生' }))
  expect(page).toContain('就诊人王小明 先生')
})

test('some character of each of the font’s files can be drawn', async () => {
  const table = require.resolve('@fontsource/noto-sans-sc/unicode.json')
  const ranges = Object.values(JSON.parse(readFileSync(table, 'utf8')) as Record<string, string>)
  const characters = ranges.map((list) =>
    String.fromCodePoint(parseInt(/U\+([4-9]\w{3})|$/.exec(list)?.[1] ?? '41', 16)),
  )
  const pages = await read(paidOrder({ lines: characters.map((name) => ({ ...LINE, name })) }))
  for (const character of characters) expect(pages.join('')).toContain(`${character}1¥`)
})

test('long names wrap, and many lines go on to a next page with the head of the table, the total on the last', async () => {
  const name = '互联网医院复诊费（含图文问诊与随访，国家三级公立医院正高级职称医师）'
  const pages = await read(
    paidOrder({ lines: Array.from({ length: 30 }, () => ({ ...LINE, name })) }),
    `${HOSPITAL}${name}`,
  )
  expect(pages.length).toBeGreaterThan(1)
  pages.forEach((page, n) => {
    expect(page).toContain('项目数量单价金额')
    expect(page).toContain('缴费证明')
    expect(page).toContain(`第 ${n + 1} 页，共 ${pages.length} 页`)
    expect(page.includes('合计（大写）')).toBe(n === pages.length - 1)
  })
  expect(pages.join('').split(name)).toHaveLength(33)
})

test('the largest amount there is stays on one line, wherever it stands', async () => {
  const most = 100_000_000
  const line = { ...LINE, unitFen: most, amountFen: most }
  const parts = { ...PARTS, totalFen: most, cashFen: most }
  const [pieces = []] = piecesOf(await billPdf(paidOrder({ lines: [line], parts }), HOSPITAL))
  expect(pieces.filter((piece) => piece === '¥1000000.00')).toHaveLength(4)
  expect(pieces).toContain('现金支付（微信支付）')
})

test('the longest amount in capitals stays on one line too', async () => {
  const parts = { ...PARTS, totalFen: 77_777_777 }
  const [pieces] = piecesOf(await billPdf(paidOrder({ parts }), HOSPITAL))
  expect(pieces).toContain('柒拾柒万柒仟柒佰柒拾柒元柒角柒分')
})

test('a deployed function draws the same bill, with no package around it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'xinglin-bill-'))
  try {
    const drawing = resolve(__dirname, '../../cloudfunctions/billing/bill-pdf')
    const entry = join(folder, 'entry.ts')
    writeFileSync(entry, `export const draw = async (...all) => (await import('${drawing}')).billPdf(...all)`)
    const { file, packages } = await bundleFunction({ name: 'probe', entry }, folder)
    expect(packages.map(([name]) => name)).not.toContain('fontkit')
    const order = paidOrder({ patientName: '翾' })
    const call = `require(${JSON.stringify(file)}).draw(${JSON.stringify(order)}, '${HOSPITAL}')`
    const drawn = execFileSync(process.execPath, ['-e', `${call}.then((pdf) => process.stdout.write(pdf))`], {
      cwd: folder,
    })
    expect(drawn.equals(await billPdf(order, HOSPITAL))).toBe(true)
  } finally {
    rmSync(folder, { recursive: true })
  }
})

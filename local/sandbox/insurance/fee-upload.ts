import { type ExactObject, isObject, textOf, writeExact } from '../../../cloudfunctions/adapters/insurance/exact'
import { digest, randomId } from '../../../cloudfunctions/kernel/ids'
import { authorisationOfToken, livingAuthorisation, useFor } from './authorise'
import { type Authorisation, type CentreOrder, centreOrders } from './books'
import { amount, isGiven, needed, neededAll, oneOf } from './fields'
import { type Office, today } from './office'
import { insuredOf, remainingOf } from './people'
import { NO } from './refusals'
import { type ClassedLine, classOf, workOut } from './working-out'
import { preSettlement } from './answers'

const FIELDS =
  'orgCodg psnNo insutype medOrgOrd begntime idNo userName idType insuCode iptOtpNo deptCode deptName caty medType feeType psnSetlway chrgBchno pubHospRfomFlag'.split(
    ' ',
  )
const LINE_FIELDS = ['feedetlSn', 'medinsListCodg', 'feeOcurTime', 'cnt', 'pric']
const PARTS = ['fulamtOwnpayAmt', 'preselfpayAmt', 'inscpScpAmt']

const linesOf = (data: ExactObject): ClassedLine[] => {
  const list = data['feedetailList']
  if (!Array.isArray(list) || list.length === 0) throw NO.missing('feedetailList')
  const lines = list.map((line) => {
    if (!isObject(line)) throw NO.format('feedetailList')
    neededAll(line, LINE_FIELDS)
    const itemClass = classOf(textOf(line['medListCodg']))
    return { lineNo: needed(line, 'feedetlSn'), itemClass, amountFen: amount(line, 'detItemFeeSumamt') }
  })
  if (new Set(lines.map(({ lineNo }) => lineNo)).size < lines.length) throw NO.format('feedetlSn')
  return lines
}

const checkSums = (data: ExactObject, lines: readonly ClassedLine[]) => {
  const totalFen = amount(data, 'medfeeSumamt')
  const sumFen = lines.reduce((sum, { amountFen }) => sum + amountFen, 0)
  if (sumFen !== totalFen) throw NO.sums('费用明细金额合计与医疗费总额不一致')
  if (!PARTS.every((part) => isGiven(data[part]))) return
  const parts = PARTS.reduce((sum, part) => sum + amount(data, part), 0)
  if (parts !== totalFen) throw NO.sums('费用分项合计与医疗费总额不一致')
}

const checkForm = (data: ExactObject, office: Office) => {
  neededAll(data, FIELDS)
  if (!isGiven(data['ecToken']) && !isGiven(data['payAuthNo'])) throw NO.missing('payAuthNo')
  if (!isGiven(data['ecToken'])) needed(data, 'mdtrtId')
  if (needed(data, 'orgCodg') !== office.config.hospital.code) throw NO.otherHospital()
  if (needed(data, 'medOrgOrd').length > 20) throw NO.format('medOrgOrd')
  if (!/^\d{14}$/.test(needed(data, 'begntime'))) throw NO.format('begntime')
  oneOf(data, 'medType', ['11', '12', '14'])
  oneOf(data, 'idType', ['01'])
}

const proofOf = ({ world }: Office, data: ExactObject): Promise<Authorisation> =>
  isGiven(data['ecToken'])
    ? authorisationOfToken(world, needed(data, 'ecToken'))
    : livingAuthorisation(world, needed(data, 'payAuthNo'))

/** Who is treated must be who agreed, and insured as the hospital says. */
const insuredFor = async (office: Office, data: ExactObject, { patient }: Authorisation) => {
  const same = patient.idNumber.toUpperCase() === needed(data, 'idNo').toUpperCase()
  if (!same || patient.name !== needed(data, 'userName')) throw NO.otherPerson()
  const insured = await insuredOf(office.store, patient.idNumber, today(office))
  if (!insured.inForce) throw NO.notInsured()
  if (insured.personNo !== needed(data, 'psnNo') || insured.kind !== needed(data, 'insutype')) throw NO.otherPerson()
  return insured
}

const answer = (order: CentreOrder) => ({
  payOrdId: order.id,
  payToken: order.payToken,
  ordStas: order.ordStas,
  extData: { mdtrtId: order.visitId, preSetl: preSettlement(order) },
})

/** The same upload again is the same order; another one under its number is refused. */
const earlier = (order: CentreOrder | null, contentHash: string) => {
  if (order && order.contentHash !== contentHash) throw NO.otherContent()
  return order
}

/** 6201 费用明细上传. */
export const uploadFees = async (office: Office, data: ExactObject) => {
  checkForm(data, office)
  const lines = linesOf(data)
  checkSums(data, lines)
  const hospitalOrderNo = needed(data, 'medOrgOrd')
  const payOrdId = `ORD${office.config.hospital.area}${digest('order', hospitalOrderNo).replace(/\W/g, '0').toUpperCase()}`
  const contentHash = digest('upload', writeExact(data))
  const known = earlier(await office.store.get(centreOrders, payOrdId), contentHash)
  if (known) return answer(known)

  const authorisation = await proofOf(office, data)
  const insured = await insuredFor(office, data, authorisation)
  const useAccount = textOf(data['acctUsedFlag']) !== '0'
  const year = today(office).slice(0, 4)
  const visitKind = needed(data, 'medType')
  const left = await remainingOf(office.store, insured, year)
  const at = office.world.now()
  const order: CentreOrder = {
    id: payOrdId,
    hospitalOrderNo,
    contentHash,
    payToken: randomId(),
    visitId: textOf(data['mdtrtId']) || `MD${digest('visit', payOrdId).replace(/\W/g, '0')}`,
    payAuthNo: authorisation.id,
    patient: authorisation.patient,
    person: insured.id,
    insuranceKind: insured.kind,
    visitKind,
    useAccount,
    year,
    working: workOut({ lines, visitKind, useAccount }, insured, left),
    ordStas: '0',
    uploadedAt: at,
    placedAt: null,
    settledAt: null,
    traceAt: at,
    refunds: [],
  }
  await useFor(office.world, authorisation, payOrdId)
  await office.store.insert(centreOrders, order)
  const kept = earlier(await office.store.get(centreOrders, payOrdId), contentHash)
  return answer(kept ?? order)
}

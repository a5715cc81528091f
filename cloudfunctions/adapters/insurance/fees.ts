import type { FeeLine, FeeUpload } from '../../kernel/insurance-rail'
import type { InsuranceConfig } from './config'
import { yuan } from './money'
import type { InsuredPerson } from './person'
import { compactTime } from './times'

const sumOf = (lines: readonly FeeLine[]) => lines.reduce((sum, { amountFen }) => sum + amountFen, 0)

export const totalOf = ({ lines }: Pick<FeeUpload, 'lines'>): number => sumOf(lines)

/** 诊疗科目 as the insurance's data sets write it: `03.04` → `A03.04`. */
const specialityOf = (code: string) => (/^\d\d(\.\d\d)*$/.test(code) ? `A${code}` : code)

const lineOf = (upload: FeeUpload, line: FeeLine) => ({
  feedetlSn: line.lineNo,
  chrgBchno: upload.batchNo,
  feeOcurTime: compactTime(upload.startsAt),
  medListCodg: line.nationalCode,
  medinsListCodg: line.hospitalCode,
  medListName: line.name,
  cnt: String(line.quantity),
  pric: yuan(line.unitFen),
  detItemFeeSumamt: yuan(line.amountFen),
  bilgDeptCodg: upload.department.code,
  bilgDeptName: upload.department.name,
  bilgDrCodg: upload.doctor.code,
  bilgDrName: upload.doctor.name,
})

/** Who the patient is, as 6201, 6301 and 6401 ask for it. */
export const identityOf = ({ name, idNumber }: FeeUpload['patient']) => ({
  idNo: idNumber,
  userName: name,
  idType: '01',
})

/** The token of the e-certificate where there is one, else the authorisation itself. */
const proofOf = ({ authorisation }: FeeUpload, { certificateToken }: InsuredPerson) =>
  certificateToken ? { ecToken: certificateToken } : { payAuthNo: authorisation.payAuthNo }

const visitOf = (upload: FeeUpload) => ({
  medOrgOrd: upload.hospitalOrderNo,
  begntime: compactTime(upload.startsAt),
  iptOtpNo: upload.visitNo,
  atddrNo: upload.doctor.code,
  drName: upload.doctor.name,
  deptCode: upload.department.code,
  deptName: upload.department.name,
  caty: specialityOf(upload.department.code),
  medType: upload.visitKind,
  uldLatlnt: upload.authorisation.location,
})

/** The body of 6201. */
export const feesOf = ({ hospital }: InsuranceConfig, upload: FeeUpload, person: InsuredPerson) => ({
  orgCodg: hospital.code,
  orgId: hospital.channelId,
  psnNo: person.number,
  insutype: person.kind,
  insuCode: person.area,
  ...identityOf(upload.patient),
  ...proofOf(upload, person),
  ...visitOf(upload),
  feeType: '01',
  medfeeSumamt: yuan(sumOf(upload.lines)),
  acctUsedFlag: upload.useAccount ? '1' : '0',
  psnSetlway: '01',
  chrgBchno: upload.batchNo,
  pubHospRfomFlag: '0',
  rxCircFlag: '0',
  mdtrtCertType: '01',
  feedetailList: upload.lines.map((line) => lineOf(upload, line)),
})

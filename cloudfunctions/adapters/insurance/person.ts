import { createHash, randomInt } from 'node:crypto'
import { randomId } from '../../kernel/ids'
import type { FeeUpload } from '../../kernel/insurance-rail'
import { RailRefused, RailUnknown } from '../../kernel/rails'
import { instant } from '../../kernel/time'
import type { InsuranceConfig, RailFittings } from './config'
import { type Exact, type ExactObject, isObject, textOf } from './exact'
import { askJson, levelsOf, refusal } from './post'
import { compactTime, wallTime } from './times'

/** Who somebody is to the insurance, and where. */
export interface InsuredPerson {
  /** 人员编号. */
  number: string
  /** 310 职工, 390 城乡居民. */
  kind: string
  /** 参保地医保区划. */
  area: string
  /** The e-certificate's token for this visit; null where the bureau gives none. */
  certificateToken: string | null
}

/** As the bureau's gateways ask for it: SHA-256 over time, token, nonce and time again. */
const gatewayHeaders = (gateway: InsuranceConfig['persons']['gateway'], now: number): Record<string, string> => {
  if (!gateway) return {}
  const timestamp = String(Math.floor(now / 1000))
  const nonce = randomId()
  const signature = createHash('sha256').update(`${timestamp}${gateway.token}${nonce}${timestamp}`).digest('hex')
  return {
    'x-tif-paasid': gateway.paasId,
    'x-tif-timestamp': timestamp,
    'x-tif-nonce': nonce,
    'x-tif-signature': signature,
  }
}

/** 30 characters: who, when, which. */
const messageId = (code: string, at: string) =>
  `${code.slice(0, 12)}${compactTime(at)}${String(randomInt(10_000)).padStart(4, '0')}`

/** The outer layer of every call of the general interface. */
const question = ({ hospital, persons }: InsuranceConfig, at: string, data: Record<string, string>) => ({
  infno: '1101',
  msgid: messageId(hospital.code, at),
  mdtrtarea_admvs: hospital.area,
  insuplc_admdvs: '',
  recer_sys_code: persons.system,
  dev_no: '',
  dev_safe_info: '',
  cainfo: '',
  signtype: '',
  infver: 'V1.0',
  opter_type: '3',
  opter: persons.operator.code,
  opter_name: persons.operator.name,
  inf_time: wallTime(at),
  fixmedins_code: hospital.code,
  fixmedins_name: hospital.name,
  sign_no: '',
  input: { data },
})

const objects = (value: Exact | undefined): ExactObject[] =>
  (Array.isArray(value) ? value : [value ?? null]).filter(isObject)

/** 职工 before 居民, and only what is in force. */
const inForce = (output: ExactObject): ExactObject => {
  const insured = objects(output['insuinfo']).filter((line) => ['', '1'].includes(textOf(line['psn_insu_stas'])))
  const [best] = insured.sort((a, b) => textOf(a['insutype']).localeCompare(textOf(b['insutype'])))
  if (!best) throw new RailRefused('NOT_INSURED')
  return best
}

const tokenIn = (base: ExactObject): string | null => {
  const [more] = levelsOf({ data: base['exp_content'] ?? null }).slice(1)
  return textOf(more?.['business_token']) || null
}

const personOf = (output: ExactObject): InsuredPerson => {
  const base = objects(output['baseinfo'])[0] ?? {}
  const insured = inForce(output)
  const person = {
    number: textOf(insured['psn_no']) || textOf(base['psn_no']),
    kind: textOf(insured['insutype']),
    area: textOf(insured['insuplc_admdvs']),
    certificateToken: tokenIn(base),
  }
  if (!person.number || !person.kind || !person.area) throw new RailUnknown('1101 without person, kind or area')
  return person
}

/** 1101: how the person of an authorisation is insured. `RailRefused('NOT_INSURED')` when he is not. */
export const insuredPersons =
  (config: InsuranceConfig, { fetch = globalThis.fetch, clock = Date.now }: RailFittings) =>
  async ({ authorisation, patient }: Pick<FeeUpload, 'authorisation' | 'patient'>): Promise<InsuredPerson> => {
    const now = clock()
    const at = instant(now)
    const certificate = { mdtrt_cert_type: '01', mdtrt_cert_no: authorisation.payAuthNo, card_sn: '' }
    const who = { psn_cert_type: '01', certno: patient.idNumber, psn_name: patient.name, begntime: wallTime(at) }
    const levels = levelsOf(
      await askJson(config.persons.url, {
        headers: gatewayHeaders(config.persons.gateway, now),
        body: JSON.stringify(question(config, at, { ...certificate, ...who })),
        timeoutMs: config.timeoutMs ?? 8_000,
        fetch,
      }),
    )
    const spoken = levels.find((level) => level['infcode'] !== undefined)
    if (!spoken) throw new RailUnknown('1101 without infcode')
    const code = textOf(spoken['infcode'])
    if (code !== '0') throw refusal(code)
    const output = levels.find((level) => level['baseinfo'] !== undefined)
    if (!output) throw new RailUnknown('1101 without baseinfo')
    return personOf(output)
  }

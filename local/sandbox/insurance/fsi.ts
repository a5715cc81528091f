import { createHash } from 'node:crypto'
import { type ExactObject, isObject, parseExact } from '../../../cloudfunctions/adapters/insurance/exact'
import { compactTime, wallTime } from '../../../cloudfunctions/adapters/insurance/times'
import { livingAuthorisation } from './authorise'
import type { Authorisation } from './books'
import { needed, neededAll } from './fields'
import { type Office, today } from './office'
import { type Insured, insuredOf } from './people'
import { CentreRefusal, NO } from './refusals'

const OUTER =
  'infno msgid mdtrtarea_admvs recer_sys_code infver opter_type opter opter_name inf_time fixmedins_code fixmedins_name'
const FIVE_MINUTES_S = 300

const checkGateway = ({ config, world }: Office, headers: Headers) => {
  if (!config.gateway) return
  const header = (name: string) => headers.get(`x-tif-${name}`) ?? ''
  const [timestamp, nonce] = [header('timestamp'), header('nonce')]
  const made = createHash('sha256').update(`${timestamp}${config.gateway.token}${nonce}${timestamp}`).digest('hex')
  if (header('paasid') !== config.gateway.paasId || !nonce || header('signature') !== made) throw NO.signature()
  if (!(Math.abs(world.clock() / 1000 - Number(timestamp)) <= FIVE_MINUTES_S)) throw NO.stale()
}

const bodyOf = (text: string): ExactObject => {
  try {
    const body = parseExact(text)
    if (isObject(body)) return body
  } catch {
    // Said below.
  }
  throw NO.form()
}

const questionIn = (body: ExactObject, { config }: Office): ExactObject => {
  neededAll(body, OUTER.split(' '))
  if (needed(body, 'infno') !== '1101') throw NO.format('infno')
  if (needed(body, 'msgid').length !== 30) throw NO.format('msgid')
  if (needed(body, 'fixmedins_code') !== config.hospital.code) throw NO.otherHospital()
  const input = isObject(body['input']) ? body['input'] : {}
  if (!isObject(input['data'])) throw NO.missing('input')
  return input['data']
}

const personFor = ({ config }: Office, { patient, ecToken }: Authorisation, insured: Insured) => ({
  baseinfo: {
    psn_no: insured.personNo,
    psn_cert_type: '01',
    certno: patient.idNumber,
    psn_name: patient.name,
    exp_content: JSON.stringify({ business_token: ecToken }),
  },
  insuinfo: [
    {
      psn_no: insured.personNo,
      insutype: insured.kind,
      psn_insu_stas: insured.inForce ? '1' : '2',
      insuplc_admdvs: config.hospital.area,
      balc: insured.accountFen / 100,
    },
  ],
  idetinfo: [],
})

const person = async (office: Office, data: ExactObject) => {
  neededAll(data, ['mdtrt_cert_type', 'mdtrt_cert_no', 'psn_cert_type', 'certno', 'psn_name'])
  if (needed(data, 'mdtrt_cert_type') !== '01') throw NO.format('mdtrt_cert_type')
  const authorisation = await livingAuthorisation(office.world, needed(data, 'mdtrt_cert_no'))
  const { name, idNumber } = authorisation.patient
  const same = idNumber.toUpperCase() === needed(data, 'certno').toUpperCase() && name === needed(data, 'psn_name')
  if (!same) throw NO.otherPerson()
  return personFor(office, authorisation, await insuredOf(office.store, idNumber, today(office)))
}

/** 1101 人员信息 of the general interface: `infcode` 0 and the person, or -1 and why not. */
export const answerFsi = async (office: Office, headers: Headers, text: string) => {
  const at = office.world.now()
  const outer = { inf_refmsgid: compactTime(at), refmsg_time: compactTime(at), respond_time: wallTime(at) }
  try {
    checkGateway(office, headers)
    const output = await person(office, questionIn(bodyOf(text), office))
    return { infcode: 0, ...outer, err_msg: '', output }
  } catch (error) {
    if (error instanceof CentreRefusal) return { infcode: -1, ...outer, err_msg: error.message, output: null }
    throw error
  }
}

import { createRouterClient } from '@orpc/server'
import { router } from '../../cloudfunctions/hospital'
import { accounts } from '../../cloudfunctions/identity/collections'
import type { RequestContext } from '../../cloudfunctions/kernel/services'
import { type TestHospital, openTestHospital } from '../support/hospital'

const REFUSED = { code: 'SIGN_IN_REFUSED', status: 401 }
const PERSONAS = [
  { id: 'doctor-lin', name: '林静', role: 'doctor' as const, doctorId: 'doc1', about: '心血管内科主治医师' },
  { id: 'operator-li', name: '李文卿', role: 'operator' as const, doctorId: null, about: '运营' },
]

let hospital: TestHospital
let asked: string[]
beforeEach(() => {
  hospital = openTestHospital()
  asked = []
  const platform = (name: string) => (code: string) => {
    asked.push(`${name} ${code}`)
    return Promise.resolve(code.startsWith('good') ? `${name}-person-1` : null)
  }
  hospital.services.signIn = { wechat: platform('wechat'), alipay: platform('alipay') }
})
afterEach(() => hospital.close())

/** A call in a cloud function, where WeChat itself says who calls. */
const callWithin = (openid: string | null) => {
  const context: RequestContext = {
    ...{ services: hospital.services, requestId: 'r1', address: '127.0.0.1' },
    ...{ token: null, idempotencyKey: null, openid, redo: null },
  }
  return createRouterClient(router, { context })
}

const accountOf = async (token: string) => (await hospital.services.tokens.verify(token, hospital.now()))?.accountId

describe('with WeChat', () => {
  test('a good code opens a patient’s account, and the next one the same', async () => {
    const session = await hospital.anonymous.api.identity.signInWechat({ code: 'good-1' })
    expect(session).toMatchObject({ role: 'patient', doctorId: null, patients: [], displayName: '微信用户' })
    const again = await hospital.anonymous.api.identity.signInWechat({ code: 'good-2' })
    expect(await accountOf(again.token)).toBe(await accountOf(session.token))
  })

  test('a code that WeChat does not vouch for is refused, and so is none at all', async () => {
    await expect(hospital.anonymous.api.identity.signInWechat({ code: 'used' })).rejects.toMatchObject(REFUSED)
    await expect(hospital.anonymous.api.identity.signInWechat({})).rejects.toMatchObject(REFUSED)
    expect(asked).toEqual(['wechat used'])
    expect(await hospital.store.find(accounts, {})).toEqual([])
  })

  test('in a cloud function WeChat’s own word counts, and no code is asked about', async () => {
    const inside = await callWithin('wechat-person-1').identity.signInWechat({ code: 'used' })
    expect(asked).toEqual([])
    const outside = await hospital.anonymous.api.identity.signInWechat({ code: 'good' })
    expect(await accountOf(inside.token)).toBe(await accountOf(outside.token))
  })

  test('the platform’s id is kept nowhere', async () => {
    await hospital.anonymous.api.identity.signInWechat({ code: 'good' })
    expect(JSON.stringify(await hospital.store.find(accounts, {}))).not.toContain('person-1')
  })
})

describe('with Alipay', () => {
  test('a good code opens an account of its own', async () => {
    const alipay = await hospital.anonymous.api.identity.signInAlipay({ code: 'good' })
    const wechat = await hospital.anonymous.api.identity.signInWechat({ code: 'good' })
    expect(alipay).toMatchObject({ role: 'patient', displayName: '支付宝用户' })
    expect(await accountOf(alipay.token)).not.toBe(await accountOf(wechat.token))
  })

  test('a refused code opens nothing, and WeChat’s word does not count here', async () => {
    await expect(hospital.anonymous.api.identity.signInAlipay({ code: 'used' })).rejects.toMatchObject(REFUSED)
    await expect(callWithin('wechat-person-1').identity.signInAlipay({ code: 'used' })).rejects.toMatchObject(REFUSED)
  })
})

describe('to the demo hospital', () => {
  beforeEach(() => {
    if (hospital.services.demo) hospital.services.demo.personas = PERSONAS
  })

  test('a name has one account with its own patient, however often it signs in', async () => {
    const first = await hospital.patient('王小明')
    const second = await hospital.patient('王小明')
    expect([second.accountId, second.patientId]).toEqual([first.accountId, first.patientId])
    const { patients } = await second.api.identity.listPatients({})
    expect(patients).toMatchObject([{ name: '王小明', relation: 'self', held: 'own' }])
  })

  test('a name that signs in twenty times at once still has one patient', async () => {
    const people = await Promise.all(Array.from({ length: 20 }, () => hospital.patient('王小明')))
    expect(new Set(people.map(({ patientId }) => patientId)).size).toBe(1)
    expect(await hospital.store.find(accounts, {})).toMatchObject([{ patientCount: 1 }])
  })

  test('a person whose number is taken gets another', async () => {
    const demo = hospital.services.demo
    if (!demo) throw new Error('no demo')
    const own = demo.patientFor
    demo.patientFor = (_, n) => own('同一个人', n)
    const wang = await hospital.patient('王小明')
    const zhao = await hospital.patient('赵大海')
    expect(wang.patientId).not.toBe(zhao.patientId)
    expect(zhao.patientId).not.toBe('')
  })

  test('the staff are listed, and sign in with their role', async () => {
    const { personas } = await hospital.anonymous.api.identity.listPersonas({})
    expect(personas.map(({ id }) => id)).toEqual(['doctor-lin', 'operator-li'])
    const doctor = await hospital.anonymous.api.identity.signInDemo({ persona: 'doctor-lin' })
    expect(doctor).toMatchObject({ role: 'doctor', doctorId: 'doc1', displayName: '林静', patients: [] })
    const lin = hospital.withToken(doctor.token, 'acc-doctor-lin', 'doctor')
    expect(await lin.api.identity.getMe({})).toEqual({ role: 'doctor', doctorId: 'doc1', displayName: '林静' })
  })

  test('somebody who is not there, or nobody, is refused', async () => {
    const { identity } = hospital.anonymous.api
    await expect(identity.signInDemo({ persona: 'doctor-x' })).rejects.toMatchObject({ code: 'PERSONA_UNKNOWN' })
    await expect(identity.signInDemo({})).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    await expect(identity.signInDemo({ name: '  ' })).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  })

  test('does not exist outside the embedded cloud', async () => {
    hospital.services.demo = null
    const { identity } = hospital.anonymous.api
    await expect(identity.signInDemo({ name: '王小明' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(identity.listPersonas({})).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

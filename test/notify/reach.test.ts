import { type TestHospital, openTestHospital } from '../support/hospital'
import { type PostOffice, openPostOffice } from './post-office'

let office: PostOffice
let bare: TestHospital
beforeEach(async () => {
  office = await openPostOffice()
  bare = openTestHospital()
})
afterEach(() => {
  office.hospital.close()
  bare.close()
})

test('a patient sees how many more of each form WeChat lets through, and where SMS go, masked', async () => {
  const { wang, allow } = office
  await allow('pretend-visit', 3)
  const { reach, smsTo } = await wang.api.notify.listReach({ platform: 'wechat' })
  expect(reach.map(({ form, left }) => `${form} ${left}`)).toEqual([
    ...['visit 3', 'change 0', 'standby 0', 'queue 0', 'consult 0', 'refund 0'],
  ])
  expect(smsTo).toMatch(/^1\d\d\*{4}\d{4}$/)
})

test('what comes by SMS when the app may not, what in any case, and what never', async () => {
  const { reach } = await office.wang.api.notify.listReach({ platform: 'wechat' })
  const kinds = new Map(reach.flatMap((each) => each.kinds.map((kind) => [kind.kind, kind])))
  expect(kinds.get('visit.reminder')).toMatchObject({ title: '就诊提醒', sms: true, everywhere: false })
  expect(kinds.get('clinic.stopped')).toMatchObject({ sms: true, everywhere: true })
  expect(kinds.get('refund.succeeded')).toMatchObject({ sms: false, everywhere: false })
})

test('on the web nothing comes up by itself, and SMS are told all the same', async () => {
  const { reach, smsTo } = await office.wang.api.notify.listReach({})
  expect(new Set(reach.map(({ left }) => left))).toEqual(new Set([null]))
  expect(smsTo).not.toBeNull()
})

test('a hospital without templates and without SMS promises neither', async () => {
  const wang = await bare.patient('王小明')
  const { reach, smsTo } = await wang.api.notify.listReach({ platform: 'wechat' })
  expect(new Set(reach.map(({ left }) => left))).toEqual(new Set([null]))
  expect(reach.flatMap(({ kinds }) => kinds).some(({ sms }) => sms)).toBe(false)
  expect(smsTo).toBeNull()
})

describe('the operators’ list of templates', () => {
  test('shows each form filled as people get it, within the rules, and when leave for it is asked', async () => {
    const operator = await office.hospital.staff('operator')
    const { templates } = await operator.api.notify.listMessageTemplates({})
    const reminder = templates.find(({ kind }) => kind === 'visit.reminder')
    expect(reminder).toMatchObject({ formTitle: '就诊提醒', askedAt: ['booking', 'standby', 'payment'] })
    expect(reminder?.fields.map(({ example }) => example)).toEqual([
      ...['周晚晴', '沈怀安', '心血管内科', '2026年11月26日 09:15', '请提前15分钟到，带好证件'],
    ])
    for (const { fields } of templates)
      for (const { example, rule } of fields) expect([example, rule]).not.toContain('')
  })

  test('says which channels are missing', async () => {
    const operator = await bare.staff('operator')
    const { templates } = await operator.api.notify.listMessageTemplates({})
    expect(templates.find(({ kind }) => kind === 'clinic.stopped')?.ready).toEqual(['call'])
  })
})

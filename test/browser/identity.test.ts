import { Secret, TOTP } from 'otpauth'
import { type Stage, openStage } from './support'

const MINUTES = 60_000
jest.setTimeout(5 * MINUTES)

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
}, 2 * MINUTES)
afterAll(() => stage.close())

interface Someone {
  token: string
  patients: { id: string; sex: string; birthDate: string }[]
}

/** The same person under a passport too, in an account of his own or the same. */
const withPassport = async (name: string, paperNumber: string, keeper = name) => {
  const self = (await stage.ask('identity.signInDemo', { name })) as unknown as Someone
  const other = (await stage.ask('identity.signInDemo', { name: keeper })) as unknown as Someone
  const { sex, birthDate } = self.patients[0] as Someone['patients'][number]
  const paper = { relation: 'self', paperKind: 'passport', paperNumber, phone: '13700001111' }
  await stage.ask('identity.addPatient', { name, sex, birthDate, ...paper }, other.token)
}

const codeOf = (key: string) =>
  TOTP.generate({ secret: Secret.fromBase32(key.replace(/\s/g, '')), timestamp: stage.now() })

const HALF_MINUTE = 30_000
const nextHalfMinute = () => stage.setNow(new Date(stage.now() + HALF_MINUTE).toISOString())

test.each([false, true])('a patient makes one of two registrations, and two again (elder: %s)', async (elder) => {
  const name = elder ? '顾大字' : '顾一凡'
  const tag = elder ? '-elder' : ''
  await withPassport(name, elder ? 'E55500001' : 'E55500002')
  const phone = await stage.openPhone({ elder })
  await phone.signIn(name)
  await phone.open('patient', 'people/patients/index')
  await phone.sees('可能有人登记了两次')
  await phone.rests()
  await phone.shot(`duplicates-entry${tag}`)
  await phone.tap('可能有人登记了两次')
  await phone.sees('可能是同一个人')
  await phone.rests()
  await phone.shot(`duplicates${tag}`)
  await phone.tap('合成一份')
  await phone.sees('30 天内可以撤销')
  await phone.shot(`duplicates-sheet${tag}`)
  await phone.tapLabel('合并')
  await phone.sees('撤销合并')
  await phone.rests()
  await phone.shot(`duplicates-merged${tag}`)
  await phone.tap('撤销合并')
  await phone.sees('可能是同一个人')
  expect(phone.troubles).toEqual([])
  await phone.close()
})

test('the desk merges two accounts’ registrations, and says which papers it saw', async () => {
  await withPassport('顾远山', 'E55500003', '顾山')
  const phone = await stage.openPhone()
  await phone.open('companion')
  await phone.page.getByText('运营', { exact: true }).first().waitFor()
  const { personas } = (await stage.ask('identity.listPersonas', {})) as { personas: { name: string; role: string }[] }
  await phone.tap(personas.find(({ role }) => role === 'operator')?.name ?? '')
  await phone.sees('重复登记')
  await phone.tap('重复登记')
  await phone.sees(/两个账号/)
  await phone.rests()
  await phone.shot('desk-pairs')
  await phone.tap(/两个账号/)
  await phone.sees('核对了哪些证件')
  await phone.rests()
  await phone.shot('desk-merge')
  await phone.tap('证件已核对，合并')
  await phone.sees('请写明核对了哪些证件')
  await phone.type(/本人到窗口/, '看了身份证和护照原件')
  await phone.tap('证件已核对，合并')
  await phone.page.getByText(/两个账号都能看到/).waitFor({ state: 'hidden' })
  await phone.tapLabel('已合并')
  await phone.sees(/窗口合并/)
  expect(phone.troubles).toEqual([])
  await phone.close()
})

test.each([false, true])(
  'a colleague binds an authenticator and is asked for it from then on (elder: %s)',
  async (elder) => {
    const tag = elder ? '-elder' : ''
    const { personas } = (await stage.ask('identity.listPersonas', {})) as {
      personas: { name: string; role: string }[]
    }
    const doctors = personas.filter(({ role }) => role === 'doctor')
    const name = doctors[elder ? 1 : 0]?.name ?? ''
    const phone = await stage.openPhone({ elder })
    await phone.signInStaff(name)
    await phone.open('companion', 'account/factor/index')
    await phone.sees('给账号加一道锁')
    await phone.rests()
    await phone.shot(`factor-start${tag}`)
    await phone.tap('开始绑定')
    await phone.sees('1 用验证器扫码')
    await phone.rests()
    await phone.shot(`factor-enrol${tag}`)
    const key = await phone.page.locator('.enrol__key:visible').innerText()
    await phone.type('000 000', codeOf(key))
    await phone.tap('绑定')
    await phone.sees('请收好这 10 个恢复码')
    await phone.rests()
    await phone.shot(`factor-codes${tag}`)
    await phone.tap('我收好了')
    await phone.sees(`${name}，您好`)
    await phone.close()

    const later = await stage.openPhone({ elder })
    await later.open('companion')
    await later.tap(name)
    await later.sees('二次验证')
    await later.rests()
    await later.shot(`factor-ask${tag}`)
    await later.type('000 000', '000000')
    await later.tap('确认')
    await later.sees(/验证码不对/)
    await later.shot(`factor-wrong${tag}`)
    await nextHalfMinute()
    await later.type('000 000', codeOf(key))
    await later.tap('确认')
    await later.sees(`${name}，您好`)
    await later.rests()
    await later.shot(`day${tag}`)
    expect(later.troubles).toEqual([])
    await later.close()
  },
)

test('an operator sets a colleague’s second factor back', async () => {
  const { personas } = (await stage.ask('identity.listPersonas', {})) as { personas: { name: string; role: string }[] }
  const operator = personas.find(({ role }) => role === 'operator')?.name ?? ''
  const doctor = personas.find(({ role }) => role === 'doctor')?.name ?? ''
  const phone = await stage.openPhone()
  await phone.open('companion')
  await phone.tap(operator)
  await phone.sees('员工账号')
  await phone.tap('员工账号')
  await phone.sees(doctor)
  await phone.rests()
  await phone.shot('staff')
  await phone.page.locator('.row:visible', { hasText: doctor }).first().click()
  await phone.tap('换了手机')
  await phone.rests()
  await phone.shot('staff-reset')
  await phone.tap('重置二次验证')
  await phone.sees('未开启')
  expect(phone.troubles).toEqual([])
  await phone.close()
})

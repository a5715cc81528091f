import { ELDER, ORDINARY, isFine, lookAt } from './look'
import { type Phone, type Stage, openStage } from './support'

let stage: Stage
let son: Phone
let mother: Phone
let operator: Phone
let motherId: string
beforeAll(async () => {
  stage = await openStage()
  motherId = await befriend()
  son = await stage.openPhone()
  mother = await stage.openPhone({ elder: true })
  operator = await stage.openPhone()
  await son.signIn('刘小舟')
  await mother.signIn('周玉珍')
  await operator.signInStaff('李文卿')
})
afterAll(() => stage.close())

const tokenOf = async (name: string) =>
  (await stage.ask('identity.signInDemo', { name })) as { token: string; patients: { id: string }[] }

/** The mother lets her son book for her. */
const befriend = async () => {
  const [him, her] = [await tokenOf('刘小舟'), await tokenOf('周玉珍')]
  const wish = { relation: 'parent', scopes: ['booking'] }
  const { code } = (await stage.ask('identity.inviteGrant', wish, him.token)) as { code: string }
  const patientId = her.patients[0]?.id ?? ''
  await stage.ask('identity.acceptGrant', { code, patientId, scopes: ['booking'], endsOn: '2027-06-30' }, her.token)
  return patientId
}

const looksFine = async (phone: Phone, least = ORDINARY) => {
  await phone.rests()
  const look = await lookAt(phone.page, least)
  expect({ look, fine: isFine(look) }).toMatchObject({ fine: true })
}

/** A picture as large as a phone's, made of what is on the screen. */
const choose = async ({ page, tap }: Phone, words: string) => {
  const buffer = await page.screenshot({ type: 'jpeg', quality: 100 })
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), tap(words)])
  await chooser.setFiles({ name: 'household.jpg', mimeType: 'image/jpeg', buffer })
}

test('a son shows the 户口本 once; an operator refuses it, then accepts the next; his mother sees each look', async () => {
  await son.open('patient', `people/patient/index?patientId=${motherId}`)
  await son.sees('传一次，以后替他挂号都能用；不传也能挂号')
  await son.tap('关系证明')
  await son.sees('证明的照片')
  await looksFine(son)
  await son.shot('certificate-form')
  await choose(son, '拍照或从相册选')
  await son.sees('换一张')
  await son.shot('certificate-chosen')
  await son.tap('提交')
  await son.sees('待核验')
  await looksFine(son)
  await son.shot('certificate-pending')

  await operator.open('companion', 'operator/certificates/index')
  await operator.sees('刘小舟 → 周玉珍')
  await looksFine(operator)
  await operator.shot('certificate-queue')
  await operator.tap('刘小舟 → 周玉珍')
  await operator.page.locator('.picture:visible img').waitFor()
  await operator.tap('不通过')
  await operator.tap('退回给家人')
  await operator.sees('请写明原因，家人会看到')
  await operator.tap('照片不清楚')
  await operator.shot('certificate-refuse')
  await looksFine(operator)
  await operator.tap('退回给家人')
  await operator.sees('都核验完了')

  await son.open('patient', 'pages/messages/index')
  await son.tap('关系证明未通过')
  await son.sees('照片不清楚。请重新上传')
  await choose(son, '拍照或从相册选')
  await son.tap('提交')
  await son.sees('待核验')

  await operator.page.reload()
  await operator.tap('刘小舟 → 周玉珍')
  await operator.page.locator('.picture:visible img').waitFor()
  await operator.shot('certificate-look')
  await operator.tap('核对无误，通过')
  await operator.sees('都核验完了')

  await mother.open('patient', `people/certificates/index?patientId=${motherId}`)
  await mother.sees('已核验')
  await mother.sees('医院工作人员')
  await looksFine(mother, ELDER)
  await mother.shot('certificate-elder')
  await mother.tap('看照片')
  await mother.page.locator('.picture:visible img').waitFor()
  for (const phone of [son, mother, operator]) expect(phone.troubles).toEqual([])
})

test('the son withdraws it and gives the grant up; his mother is told', async () => {
  await son.open('patient', `people/certificates/index?patientId=${motherId}`)
  await son.tap('撤回这份证明')
  await son.tap('撤回并删除照片')
  await son.sees('证明的照片')

  await son.open('patient', 'people/grants/index')
  await son.tap('我帮 周玉珍 办')
  await son.sees('不再帮忙办了')
  await looksFine(son)
  await son.shot('give-up')
  await son.tap('放弃代办')
  await son.tap(/^放弃$/)
  await son.sees('已放弃')

  await mother.open('patient', 'pages/messages/index')
  await mother.tap('家人放弃了代办')
  await mother.sees('已放弃')
  await looksFine(mother, ELDER)
  expect(mother.troubles).toEqual([])
})

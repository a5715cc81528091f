import { type Stage, openStage } from './support'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

test('a son asks to help, his mother accepts on her phone, he books for her, and she sees each use', async () => {
  const son = await stage.openPhone()
  const mother = await stage.openPhone({ elder: true })
  await son.signIn('刘小舟')
  await mother.signIn('周玉珍')

  await son.open('patient', 'people/invite/index')
  await son.sees('您要帮谁')
  await son.tap('生成邀请码')
  await son.sees('把这个码告诉家人')
  await son.shot('invitation')
  const code = (await son.page.locator('body').innerText()).replace(/\s/g, '').match(/\d{8}/)?.[0] ?? ''
  expect(code).toHaveLength(8)

  await mother.open('patient', 'people/accept/index')
  await mother.type('8 位数字', code)
  await mother.tap('看看是谁')
  await mother.sees('刘小舟 想帮您办')
  await mother.shot('accept-elder')
  await mother.tap('同意')
  await mother.sees(/刘小舟 帮/)

  const session = await stage.server.call('identity.signInDemo', { name: '刘小舟' })
  const patients = session.body['patients'] as { id: string; name: string; held: string }[]
  const granted = patients.find(({ held }) => held === 'granted')
  expect(granted?.name).toBe('周玉珍')

  await son.open('patient', 'pages/find/index')
  await son.tap('内科')
  await son.tap('呼吸内科')
  await son.page
    .locator('.doctor-card:visible, [class*="doctor"]:visible', { hasText: /当天余/ })
    .first()
    .click()
  await son.sees('请选一个时间')
  await son.page.locator('[class*="day"]:visible', { hasText: /余/ }).first().click()
  await son.page.locator('.slot--open:visible').first().click()
  await son.tap('下一步')
  await son.sees('谁来看')
  await son.tap(/周玉珍/)
  await son.page
    .getByText(/^刘小舟/)
    .locator('visible=true')
    .first()
    .click()
  await son.shot('confirm-mother')
  await son.tap(/^确认预约/)
  await son.sees('约好了，到时见')

  await mother.open('patient', 'people/grants/index')
  await mother.tap(/刘小舟 帮/)
  await mother.sees('代办记录')
  await mother.sees('约了号')
  await mother.shot('uses-elder')
  await mother.tap('收回授权')
  await mother.tap('收回')
  await mother.sees('已收回')

  const after = await stage.server.call('identity.listPatients', {}, String(session.body['token']))
  expect((after.body['patients'] as { held: string }[]).filter(({ held }) => held === 'granted')).toEqual([])
  expect([...son.troubles, ...mother.troubles]).toEqual([])
  await son.close()
  await mother.close()
})

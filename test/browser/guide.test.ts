import { type Stage, openStage } from './support'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

test.each([
  ['the ordinary view', false, '王小明', ''],
  ['elder mode', true, '马德福', '-elder'],
])(
  '%s: plain words lead to a department with the reason, and go along into the booking',
  async (_, elder, name, mark) => {
    const phone = await stage.openPhone({ elder })
    await phone.signIn(name)
    await phone.open('patient')
    await phone.tap('说说症状，看该去哪个科')
    await phone.sees('谁不舒服')
    await phone.shot(`guide-ask${mark}`)
    await phone.type(/例如：头晕三天/, '头晕三天了，起床的时候厉害，没有发烧')
    await phone.tap('看看该去哪个科')
    await phone.sees(/因为您说“/)
    await phone.sees('听懂了')
    await phone.rests()
    await phone.shot(`guide-answer${mark}`)
    await phone.page.locator('.guide__department:visible .row').first().click()
    await phone.sees('请选一个时间')
    await phone.page.locator('[class*="day"]:visible', { hasText: /余/ }).first().click()
    await phone.page.locator('.slot--open:visible').first().click()
    await phone.tap('下一步')
    await phone.sees('谁来看')
    await phone.rests()
    expect(await phone.page.locator('textarea:visible').first().inputValue()).toContain('头晕三天')
    await phone.shot(`guide-booking${mark}`)
    expect(phone.troubles).toEqual([])
    await phone.close()
  },
)

test('a red flag is one clear page: 120, what to do until they come, and no booking', async () => {
  const phone = await stage.openPhone()
  await phone.open('patient', 'guide/start/index')
  await phone.tapLabel('男')
  await phone.type('多少岁', '58')
  await phone.type(/例如：头晕三天/, '胸口像石头压着一样疼，出了一身冷汗，半个小时了')
  await phone.tap('看看该去哪个科')
  await phone.sees('打 120')
  await phone.sees('等救护车时')
  await phone.shot('guide-emergency')
  const tempting = phone.page.getByRole('button', { name: /预约|挂号|支付|问医生/ }).locator('visible=true')
  expect(await tempting.count()).toBe(0)
  await phone.tap('不是这样，改一改我说的')
  await phone.sees('哪里不舒服？')
  expect(await phone.page.locator('textarea:visible').first().inputValue()).toContain('胸口像石头压着')
  expect(phone.troubles).toEqual([])
  await phone.close()
})

import { buildDisplay } from '../../scripts/build-display'
import { DEPARTMENT, openHallDay } from '../support/hall-day'
import { ELDER, ORDINARY, isFine, lookAt } from './look'
import { type Phone, type Stage, openStage } from './support'

const WALL = { width: 1920, height: 1080 }
const PILLAR = { width: 1080, height: 1920 }

let stage: Stage
let day: Awaited<ReturnType<typeof openHallDay>>
const booked: Record<string, string> = {}
const VISITS = [
  ['王小明', 'first', 0],
  ['赵大海', 'first', 1],
  ['孙丽华', 'second', 0],
  ['周玉珍', 'second', 1],
  ['吴来晚', 'third', 0],
  ['郑下午', 'later', 0],
] as const

beforeAll(async () => {
  await buildDisplay()
  stage = await openStage()
  day = await openHallDay(stage.ask)
  for (const [name, room, quarter] of VISITS) booked[name] = await day.book(name, day[room], quarter)
})
afterAll(() => stage.close())

const checkIn = (name: string) => day.checkIn(booked[name] ?? '')

/** Writes down what a screen says aloud; a headless browser has no voice. */
const listen = async ({ page }: Phone) => {
  await page.addInitScript(() => {
    const said: string[] = []
    const speak = ({ text }: { text: string }) => void said.push(text)
    Object.defineProperty(window, 'speechSynthesis', { value: { speak, cancel: () => {} } })
    Object.defineProperty(window, 'SpeechSynthesisUtterance', {
      value: class {
        constructor(readonly text: string) {}
      },
    })
    Object.assign(window, { said })
  })
  return () => page.evaluate(() => (window as unknown as { said: string[] }).said)
}

const openScreen = async (path: string, size = WALL) => {
  const screen = await stage.openPhone(size)
  const heard = await listen(screen)
  await screen.page.goto(`${stage.server.url}/display/${path}`)
  return { ...screen, heard }
}

/** The banner across the top, once it begins so. */
const showsCall = ({ page }: Pick<Phone, 'page'>, words: string) =>
  page.locator('.banner__first', { hasText: words }).waitFor()

const textOf = ({ page }: Pick<Phone, 'page'>) => page.locator('body').innerText()

/** What a box without a network complains about itself. */
const isOfNoNetwork = (trouble: string) => /ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to fetch/.test(trouble)

const reachesBeyond = ({ page }: Pick<Phone, 'page'>) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.screen *')]
      .filter((each) => each.getBoundingClientRect().right > window.innerWidth + 1)
      .map((each) => each.className),
  )

test('a hall of three rooms: calls come across the top, are heard by number, and nobody is named', async () => {
  await stage.setNow(day.at('08:30'))
  for (const name of ['王小明', '赵大海', '孙丽华', '周玉珍', '吴来晚']) await checkIn(name)
  const wall = await openScreen(`hall/${DEPARTMENT}`)
  const pillar = await openScreen(`hall/${DEPARTMENT}`, PILLAR)
  await wall.sees('神经内科 候诊')
  await wall.sees('5 人候诊')
  expect(await wall.page.getByText('9:00 开诊').count()).toBe(3)
  await wall.tap('打开叫号声音')
  await wall.sees('声音已开')

  await stage.setNow(day.at('09:02'))
  await day.move('callNext', day.first)
  for (const screen of [wall, pillar]) await showsCall(screen, '请 1 号 王** 到 401 诊室')
  await day.move('callNext', day.second)
  for (const screen of [wall, pillar]) await showsCall(screen, '请 1 号 孙** 到 402 诊室')
  await wall.page.locator('.banner__rest', { hasText: '401 诊室' }).waitFor()
  for (const [name, screen] of Object.entries({ wall, pillar })) {
    await screen.shot(`display-hall-${name}`)
    expect(await reachesBeyond(screen)).toEqual([])
  }
  await day.move('callAgain', day.first)
  await showsCall(wall, '到 401 诊室')
  expect((await wall.heard()).filter((words) => words.includes('请'))).toEqual([
    '请 1 号患者，到 401 诊室 就诊。请 1 号患者，到 401 诊室 就诊',
    '请 1 号患者，到 402 诊室 就诊。请 1 号患者，到 402 诊室 就诊',
    '请 1 号患者，到 401 诊室 就诊。请 1 号患者，到 401 诊室 就诊',
  ])

  await wall.page.clock.fastForward(16_000)
  await wall.page.locator('.banner').waitFor({ state: 'detached' })
  expect(await textOf(wall)).not.toMatch(/小明|大海|丽华|玉珍|来晚/)
  for (const screen of [wall, pillar]) {
    expect(screen.troubles).toEqual([])
    await screen.close()
  }
})

test('without a network a screen keeps what it showed, through a power cut too, and comes back by itself', async () => {
  const screen = await openScreen(`hall/${DEPARTMENT}`)
  const { page } = screen
  await screen.sees('神经内科 候诊')
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true))
  const row = page.locator('.row', { hasText: '403 诊室' })
  expect(await row.innerText()).not.toContain('吴来晚')

  await page.context().setOffline(true)
  await page.clock.fastForward(40_000)
  await screen.sees(/^网络中断，以下是 \d+:\d\d 的情况$/)
  await screen.sees('403 诊室')
  await day.move('callNext', day.third)
  await screen.shot('display-offline')
  await page.reload()
  await screen.sees(/^网络中断，以下是 \d+:\d\d 的情况$/)
  await screen.sees('401 诊室')
  expect(await row.locator('.row__called').innerText()).not.toContain('吴**')

  await page.context().setOffline(false)
  await showsCall(screen, '请 1 号 吴** 到 403 诊室')
  await page.locator('.old').waitFor({ state: 'detached' })
  expect(screen.troubles.filter((each) => !isOfNoNetwork(each))).toEqual([])
  await screen.close()
})

test('the screen at a door stays when the doctors change, and says when one does not come', async () => {
  const door = await openScreen(`room/${encodeURIComponent(day.first.place)}`, PILLAR)
  await door.sees('401 诊室')
  await door.sees(day.first.doctorName)
  await door.sees(new RegExp(`接下来.*14:00.*${day.later.doctorName}`))
  await day.move('finish', day.first)
  await day.move('callNext', day.first)
  await showsCall(door, '请 2 号 赵** 到 401 诊室')
  await door.shot('display-room')
  expect(await reachesBeyond(door)).toEqual([])
  await day.move('startVisit', day.first)
  await stage.setNow(day.at('10:40'))
  await day.move('finish', day.first)
  await door.sees('14:00 开诊')
  await door.sees(day.later.doctorName)
  await door.shot('display-room-between')

  await stage.setNow(day.at('13:20'))
  await checkIn('郑下午')
  await door.sees('14:00 开诊')
  await door.sees('郑**')
  await stage.setNow(day.at('14:01'))
  await day.move('callNext', day.later)
  await showsCall(door, '请 1 号 郑** 到 401 诊室')
  await day.move('finish', day.later)
  await day.stop(day.later)
  await door.page.reload()
  await door.sees('停诊')
  await door.shot('display-room-stopped')

  await door.page.goto(`${stage.server.url}/display/${day.second.sessionId}`)
  await door.sees('402 诊室')
  await door.page.goto(`${stage.server.url}/display/hall/nowhere`)
  await door.sees('没有找到这块屏的科室或诊室')
  expect(door.troubles).toEqual([])
  await door.close()
})

test('an operator hands out the screens, and prints the code at the door on one sheet of A4', async () => {
  const desk = await stage.openPhone({ width: 1280, height: 900 })
  await desk.signInStaff('李文卿')
  await desk.tap('大屏与签到码')
  await desk.tap('选择科室')
  await desk.tap('神经内科')
  await desk.tap('候诊大厅屏')
  await desk.sees(`${stage.server.url}/display/hall/${DEPARTMENT}`)
  await desk.tap('401 诊室')
  await desk.sees(`${stage.server.url}/display/room/${day.first.place}`)
  const code = await day.codeOf(day.first)
  await desk.sees(code)
  await desk.rests()
  await desk.shot('displays-desk')
  expect(isFine(await lookAt(desk.page, ORDINARY))).toBe(true)

  await desk.tap('打印签到海报')
  const sheet = await desk.page.locator('#page-to-print').getAttribute('srcdoc')
  const paper = await desk.page.context().newPage()
  await paper.setContent(sheet ?? '')
  expect(await paper.locator('.poster').innerText()).toMatch(new RegExp(`401 诊室[^]*扫码报到[^]*${code}[^]*服务台`))
  const pdf = await paper.pdf({ preferCSSPageSize: true })
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
  await paper.setViewportSize({ width: 794, height: 1123 })
  if (process.env['SHOTS']) await paper.screenshot({ path: `${process.env['SHOTS']}/displays-poster.png` })
  expect(desk.troubles).toEqual([])
  await desk.close()

  const hand = await stage.openPhone({ elder: true })
  await hand.signInStaff('李文卿')
  await hand.open('companion', 'operator/displays/index')
  await hand.tap('选择科室')
  await hand.tap('神经内科')
  await hand.tap('402 诊室')
  await hand.sees('门口屏')
  await hand.rests()
  await hand.shot('displays-elder')
  const look = await lookAt(hand.page, ELDER)
  expect(isFine(look) ? {} : look).toEqual({})
  await hand.close()
})

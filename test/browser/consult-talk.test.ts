import { pdf } from '../support/attachments'
import { checkLook, openConsult } from './consulting'
import { ELDER } from './look'
import { type Phone, type Stage, openStage } from './support'

const COMPLAINT = '手背起了一片红疹，很痒，三天了'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

interface Said {
  messages: { seq: number; from: string; content: { kind: string; text?: string; strokes?: unknown[] } }[]
}

const kindsOf = ({ messages }: Said) =>
  messages.filter(({ from }) => from !== 'system').map(({ content }) => content.text ?? content.kind)

/** The visible button that a screen reader calls so. */
const button = ({ page }: Phone, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true }).locator('visible=true').last()

const say = async (phone: Phone, words: string) => {
  await phone.type('请输入', words)
  await button(phone, '发送').click()
}

const chooseFile = async (phone: Phone, way: string, file: { name: string; mimeType: string; buffer: Buffer }) => {
  const chooser = phone.page.waitForEvent('filechooser')
  await button(phone, way).click()
  await (await chooser).setFiles(file)
}

const drag = async ({ page }: Phone, from: [number, number], to: [number, number]) => {
  const box = await page.locator('.annotator .marked__strokes').boundingBox()
  if (!box) throw new Error('nothing to draw on')
  const at = ([x, y]: [number, number]) => [box.x + box.width * x, box.y + box.height * y] as const
  await page.mouse.move(...at(from))
  await page.mouse.down()
  await page.mouse.move(...at([(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]), { steps: 4 })
  await page.mouse.move(...at(to), { steps: 4 })
  await page.mouse.up()
}

/** As another camera would take it: sharp, or with all edges gone. */
const photo = async (phone: Phone, blurred: boolean) => {
  const page = await phone.page.context().newPage()
  await page.setViewportSize({ width: 600, height: 500 })
  const lines = Array.from({ length: 20 }, (_, n) => `<p>手背上的红疹 ${n}</p>`).join('')
  await page.setContent(`<body style="background:#e9c9b5;filter:blur(${blurred ? 24 : 0}px)">${lines}</body>`)
  const buffer = await page.screenshot()
  await page.close()
  return { name: 'photo.png', mimeType: 'image/png', buffer }
}

const sendPictures = async (phone: Phone) => {
  await chooseFile(phone, '图片', await photo(phone, true))
  await phone.sees('有点糊，建议重拍')
  await checkLook(phone, ELDER)
  await phone.shot('talk-blurred')
  const again = phone.page.waitForEvent('filechooser')
  await button(phone, '重拍').click()
  await (await again).setFiles(await photo(phone, false))
  await button(phone, '看大图').waitFor()
}

const circleOnPicture = async (phone: Phone) => {
  await button(phone, '看大图').click()
  await phone.shot('talk-viewer')
  await button(phone, '圈画').click()
  await drag(phone, [0.3, 0.3], [0.4, 0.4])
  await phone.type('第 1 笔的说明（可不写）', '这里痒得最厉害')
  await button(phone, '箭头').click()
  await drag(phone, [0.8, 0.8], [0.5, 0.5])
  await drag(phone, [0.1, 0.1], [0.2, 0.9])
  await button(phone, '撤销').click()
  await phone.shot('talk-annotator')
  await checkLook(phone)
  await phone.page.getByRole('dialog').getByRole('button', { name: '发送', exact: true }).click()
}

const speak = async (phone: Phone) => {
  await button(phone, '语音').click()
  await phone.sees(/正在录音 2 \/ 60 秒/)
  await checkLook(phone, ELDER)
  await phone.shot('talk-recording')
  await button(phone, '发送').click()
}

test('two talk by words, pictures, circles, voice and paper; what is written without a network arrives once, in order', async () => {
  const { consultId, doctor } = await openConsult(stage.ask, '阿依古丽·买买提', COMPLAINT)
  const path = `consult/thread/index?consultId=${consultId}`
  const [phone, desk] = [await stage.openPhone({ elder: true }), await stage.openPhone()]
  await phone.signIn('阿依古丽·买买提')
  await phone.open('patient', path)
  await desk.signInStaff('沈怀安')
  await desk.open('companion', path)

  await say(phone, '医生您好，痒得睡不着')
  await desk.sees('医生您好，痒得睡不着')
  await phone.sees('已读')
  await checkLook(phone, ELDER)
  await phone.shot('talk-patient')

  await sendPictures(phone)
  await button(desk, '看大图').waitFor()
  await circleOnPicture(desk)
  await phone.sees('这里痒得最厉害')
  await phone.shot('talk-marked')

  await speak(phone)
  await desk.sees('未听')
  await button(desk, /^播放\d 秒语音，未听$/).click()
  await desk.sees('正在放')
  await chooseFile(phone, 'PDF', { name: '化验单.pdf', mimeType: 'application/pdf', buffer: pdf() })
  await desk.sees('化验单.pdf')
  await checkLook(desk)
  await desk.shot('talk-doctor')

  await phone.page.context().setOffline(true)
  await say(phone, '刚才断网了')
  await say(phone, '还在吗')
  await phone.sees('没有网络，联网后自动发')
  await phone.shot('talk-offline')
  await phone.page.context().setOffline(false)
  await desk.sees('还在吗')
  const thread = await stage.ask('consult.getThread', { consultId }, doctor.token)
  expect(kindsOf(thread as unknown as Said)).toEqual([
    '医生您好，痒得睡不着',
    'picture',
    'marks',
    'voice',
    'document',
    '刚才断网了',
    '还在吗',
  ])
  expect([phone.troubles, desk.troubles]).toEqual([[], []])
  await Promise.all([phone.close(), desk.close()])
})

test('what was written without a network is there when the app opens again, and goes when the network is back', async () => {
  const { consultId } = await openConsult(stage.ask, '王芳', COMPLAINT)
  const path = `consult/thread/index?consultId=${consultId}`
  const phone = await stage.openPhone()
  await phone.signIn('王芳')
  await phone.open('patient', path)
  await phone.page.getByPlaceholder('请输入').locator('visible=true').last().waitFor()
  await phone.page.route('**/api/consult/send', (route) => route.abort())
  await chooseFile(phone, '图片', await photo(phone, false))
  await say(phone, '等会儿再发的话')
  await phone.sees(/^发送中/)
  await phone.page.unroute('**/api/consult/send')
  await phone.page.reload()
  await phone.sees('等会儿再发的话')
  await phone.sees('未读')
  await button(phone, '看大图').waitFor()
  await phone.close()
})

import type { Page } from 'playwright-core'
import { type Phone, type Stage, openStage } from './support'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

interface Look {
  smallText: string[]
  smallTargets: string[]
  tooWide: number
}

/** What a person who sees badly would stumble over: text below `text` px, targets below `touch` px, sideways scrolling. */
const lookAt = (page: Page, text: number, touch: number): Promise<Look> =>
  page.evaluate(
    ([least, target]) => {
      const isShown = (element: Element) => {
        const box = element.getBoundingClientRect()
        return box.width > 0 && box.height > 0 && (element as HTMLElement).checkVisibility()
      }
      const ownText = (element: Element) =>
        [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim())
      const all = [...document.querySelectorAll('.page *')].filter(isShown)
      const words = (element: Element) => (element.textContent ?? '').trim().slice(0, 20)
      return {
        smallText: all
          .filter((each) => ownText(each) && parseFloat(getComputedStyle(each).fontSize) < least)
          .map(words),
        smallTargets: all
          .filter((each) => ['button', 'link', 'checkbox', 'tab'].includes(each.getAttribute('role') ?? ''))
          .filter((each) => each.getBoundingClientRect().height < target - 0.5)
          .map(words),
        tooWide: Math.max(0, document.documentElement.scrollWidth - window.innerWidth),
      }
    },
    [text, touch] as const,
  )

const PAGES = [
  'pages/home/index',
  'pages/find/index',
  'pages/messages/index',
  'pages/me/index',
  'pages/about/index',
  'people/patients/index',
  'people/add/index',
  'people/grants/index',
  'people/invite/index',
  'people/accept/index',
  'booking/search/index?text=高血压',
  'booking/doctor/index?doctorId=doc0001',
  'booking/appointments/index',
  'booking/standbys/index',
  'booking/favourites/index',
]

const walk = async (phone: Phone, text: number, touch: number) => {
  const found: Record<string, Look> = {}
  for (const path of PAGES) {
    await phone.open('patient', encodeURI(path))
    await phone.page.waitForLoadState('networkidle')
    await phone.page.waitForTimeout(300)
    const look = await lookAt(phone.page, text, touch)
    if (look.smallText.length || look.smallTargets.length || look.tooWide) found[path] = look
  }
  return found
}

test.each([
  ['the ordinary view', false, 390, 12, 44],
  ['elder mode', true, 390, 18, 60],
  ['elder mode on a small phone', true, 320, 18, 60],
] as const)(
  '%s: text and targets are large enough on every page, and nothing runs out at the side',
  async (_, elder, width, text, touch) => {
    const phone = await stage.openPhone({ elder, width })
    await phone.signIn('阿依古丽·买买提')
    expect(await walk(phone, text, touch)).toEqual({})
    expect(phone.troubles).toEqual([])
    await phone.close()
  },
)

import type { Page } from 'playwright-core'

/** The least that a person who sees badly can read, and hit, in CSS pixels. */
export interface Least {
  text: number
  touch: number
}

export const ORDINARY: Least = { text: 12, touch: 44 }
export const ELDER: Least = { text: 18, touch: 60 }

export interface Look {
  smallText: string[]
  smallTargets: string[]
  /** Text that stands out too little: below 4.5 to 1, large text below 3 to 1. */
  paleText: string[]
  /** What reaches beyond the screen without being in something that scrolls sideways. */
  runsOut: string[]
  /** How many texts were looked at; a page that shows none was not there yet. */
  texts: number
}

/** What one would stumble over on the page that shows and on the tab bar below: what is small, pale, or runs out. */
export const lookAt = (page: Page, least: Least): Promise<Look> =>
  page.evaluate(({ text, touch }) => {
    const isShown = (element: Element) => {
      const box = element.getBoundingClientRect()
      return box.width > 0 && box.height > 0 && (element as HTMLElement).checkVisibility()
    }
    const hasOwnText = (element: Element) =>
      [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim())
    const words = (element: Element) =>
      (element.textContent?.trim() || element.getAttribute('aria-label') || element.className).slice(0, 20)
    const clips = (element: Element | null): boolean =>
      element !== null &&
      !element.matches('.page') &&
      (getComputedStyle(element).overflowX !== 'visible' || clips(element.parentElement))
    const isBeyond = (element: Element) => {
      const { left, right } = element.getBoundingClientRect()
      return left < -1 || right > window.innerWidth + 1
    }
    const colourOf = (words: string) => {
      const [red = 0, green = 0, blue = 0, alpha = 1] = (words.match(/[\d.]+/g) ?? []).map(Number)
      return { rgb: [red, green, blue], alpha }
    }
    const groundOf = (element: Element | null): number[] | null => {
      if (!element) return [255, 255, 255]
      const { backgroundColor, backgroundImage } = getComputedStyle(element)
      const { rgb, alpha } = colourOf(backgroundColor)
      if (backgroundImage !== 'none' || (alpha > 0 && alpha < 1)) return null
      return alpha === 1 ? rgb : groundOf(element.parentElement)
    }
    const lightOf = (rgb: readonly number[]) => {
      const [red = 0, green = 0, blue = 0] = rgb
        .map((each) => each / 255)
        .map((each) => (each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4))
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
    const isPale = (element: Element) => {
      const { color, fontSize, fontWeight } = getComputedStyle(element)
      const ground = groundOf(element)
      if (!ground || element.closest('[aria-disabled="true"]')) return false
      const [dark = 0, light = 0] = [lightOf(colourOf(color).rgb), lightOf(ground)].sort((a, b) => a - b)
      const isLarge = parseFloat(fontSize) >= (Number(fontWeight) >= 700 ? 18.66 : 24)
      return (light + 0.05) / (dark + 0.05) < (isLarge ? 3 : 4.5)
    }
    const targets = ['button', 'link', 'checkbox', 'switch', 'tab']
    const isTarget = (element: Element) =>
      targets.includes(element.getAttribute('role') ?? '') || element.matches('a[href]')
    const all = [...document.querySelectorAll('.page *, taro-tabbar *')].filter(isShown)
    const texts = all.filter(hasOwnText)
    return {
      smallText: texts.filter((each) => parseFloat(getComputedStyle(each).fontSize) < text).map(words),
      smallTargets: all
        .filter(isTarget)
        .filter((each) => each.getBoundingClientRect().height < touch - 0.5)
        .map(words),
      paleText: texts.filter(isPale).map(words),
      runsOut: all.filter((each) => isBeyond(each) && !clips(each.parentElement)).map(words),
      texts: texts.length,
    }
  }, least)

/** Nothing to stumble over. */
export const isFine = ({ smallText, smallTargets, paleText, runsOut, texts }: Look): boolean =>
  [smallText, smallTargets, paleText, runsOut].every((found) => found.length === 0) && texts > 0

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
  /** What reaches beyond the screen without being in something that scrolls sideways. */
  runsOut: string[]
  /** How many texts were looked at; a page that shows none was not there yet. */
  texts: number
}

/** What one would stumble over on the page that shows: small text, small targets, sideways scrolling. */
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
    const targets = ['button', 'link', 'checkbox', 'switch', 'tab']
    const all = [...document.querySelectorAll('.page *')].filter(isShown)
    const texts = all.filter(hasOwnText)
    return {
      smallText: texts.filter((each) => parseFloat(getComputedStyle(each).fontSize) < text).map(words),
      smallTargets: all
        .filter((each) => targets.includes(each.getAttribute('role') ?? ''))
        .filter((each) => each.getBoundingClientRect().height < touch - 0.5)
        .map(words),
      runsOut: all.filter((each) => isBeyond(each) && !clips(each.parentElement)).map(words),
      texts: texts.length,
    }
  }, least)

/** Nothing to stumble over. */
export const isFine = ({ smallText, smallTargets, runsOut, texts }: Look): boolean =>
  smallText.length === 0 && smallTargets.length === 0 && runsOut.length === 0 && texts > 0

import type { Flaw } from './quality'

/** What is wrong with a picture, and what helps. */
export const FLAW_WORDS: Record<Flaw, { title: string; advice: string }> = {
  blurred: { title: '有点糊，建议重拍', advice: '离近一点、拿稳手机，点一下屏幕对好焦再拍。' },
  dark: { title: '光线太暗，建议重拍', advice: '到亮一点的地方，或打开灯再拍。' },
  bright: { title: '太亮了，看不清，建议重拍', advice: '避开反光和直射的灯，换个角度再拍。' },
  small: { title: '图片太小，建议重拍', advice: '医生放大后看不清。请拍原图，不要用截图或缩略图。' },
}

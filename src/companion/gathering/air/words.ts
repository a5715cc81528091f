import type { AirHere } from '@/shared/gathering/air/here'

/** So much is always on its way. */
const USUAL_SECONDS = 8

const whole = (seconds: number) => Math.ceil(seconds)

/** How the picture gets through, in a line. `isSeen`: the hospital has some of it. */
export function airWords({ waitingSeconds, droppedSeconds, link }: AirHere, isSeen: boolean): string {
  const waits = waitingSeconds > USUAL_SECONDS ? `，还有 ${whole(waitingSeconds)} 秒画面等着送出` : ''
  if (link === 'lost') return `网络断了，恢复后自动接着送${waits}`
  if (waits) return `网络慢${waits}`
  if (!isSeen) return '正在接通，几秒后大家能看到'
  if (droppedSeconds > 0) return `画面已送出；网络太慢，中间有 ${whole(droppedSeconds)} 秒没能送出`
  return '画面已送出，大家看到的比您晚十几秒'
}

export const restWords = ({ waitingSeconds }: AirHere): string =>
  `画面停了，还有 ${whole(waitingSeconds)} 秒在上传，请先不要关掉这个页面`

export const OFFER = '让大家看到您、听到您，也可以共享屏幕讲幻灯片。文字和图片照常发。'
export const ELSEWHERE = '画面正从另一台设备送出，或这个页面刚刷新过。在这里开播会接过来。'
export const NOT_HERE = '支付宝里不能开播。请用电脑浏览器打开医护端，在这一页点「开始直播画面」。'
export const NO_RECORDER = '这个浏览器不能开播，请用新版的 Chrome、Edge 或 Safari 打开这一页。'
export const IN_CALL = '您正在视频问诊里，挂断后再开播。'
export const OTHER_AIR = '您正在直播另一场，先到那一场点「停止画面」。'

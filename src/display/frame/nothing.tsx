import type { Heard } from '../line/line'
import { Alone } from './alone'

const WORDS: Record<Heard<unknown>['trouble'], [title: string, hint: string]> = {
  none: ['正在连接', '马上就好'],
  broken: ['网络中断，正在重新连接', '请留意医生叫号，或到服务台询问'],
  unknown: ['没有找到这块屏的科室或诊室', '请在医护端“大屏与签到码”里核对地址'],
}

/** Nothing of today is known yet: why, and what people can do meanwhile. */
export function Nothing({ trouble }: Pick<Heard<unknown>, 'trouble'>) {
  const [title, hint] = WORDS[trouble]
  return <Alone title={title} hint={hint} />
}

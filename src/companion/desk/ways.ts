import type { Tile } from '@/shared/ui/tiles'
import { to } from '../navigation'

/** An operator's ways in; those to the money are in money-ways.ts, those to the messages in message-ways.ts. */
export const WAYS: readonly Tile[] = [
  { icon: 'calendar', words: '出诊管理', about: '号源、停约', go: () => to.sessions() },
  { icon: 'clock', words: '每周排班', about: '按周定门诊', go: () => to.schedule() },
  { icon: 'heart', words: '检查室', about: '开放时间、当天名单', go: to.examinations },
  { icon: 'doctor', words: '医生与科室', about: '资料、费用', go: to.directory },
  { icon: 'people', words: '员工邀请', about: '发放激活码', go: () => to.invite() },
  { icon: 'link', words: '重复登记', about: '同一人合并', go: to.duplicates },
  { icon: 'refresh', words: '员工账号', about: '重置二次验证', go: to.staff },
  { icon: 'shield', words: '关系证明', about: '核验家人的证明', go: to.certificates },
  { icon: 'place', words: '大屏与签到码', about: '叫号屏、门口海报', go: to.displays },
  { icon: 'wait', words: '急诊值班', about: '问诊的值班表', go: to.duties },
  { icon: 'chat', words: '病友社区', about: '审核、版块', go: to.community },
  { icon: 'search', words: '智能导诊', about: '语言模型开关', go: to.guide },
]

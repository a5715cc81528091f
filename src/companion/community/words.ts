import type { IdeaState } from '@xinglin/types/community'
import type { CaseCause, Crisis, Decision } from '@xinglin/types/community-staff'
import type { TagProps } from '@/shared/ui/tag'
import { serverNow } from '@/shared/server-time'

export const CAUSES: Record<CaseCause, string> = {
  check: '检查有疑问',
  report: '有人举报',
  appeal: '作者申诉',
  crisis: '可能有危险',
  outage: '平台没有回应',
}

export const REPORTS: Record<string, string> = {
  contact: '留联系方式',
  selling: '卖药卖东西',
  abuse: '骂人',
  privacy: '泄露隐私',
  'wrong-advice': '说法有误',
  danger: '可能有危险',
  other: '其他',
}

export const DECISIONS: Record<Decision, string> = { approve: '通过', change: '要求修改', hide: '隐藏' }

/** What is said after a decision was made. */
export const DECIDED: Record<Decision, string> = {
  approve: '已通过',
  change: '已请作者修改',
  hide: '已隐藏，作者会收到原因',
}

/** Common reasons, as the author will read them. */
export const REASONS: Record<'change' | 'hide', readonly string[]> = {
  change: ['请去掉联系方式', '请去掉具体用量', '请去掉别人的信息', '请去掉药名和买药渠道', '请换一种说法'],
  hide: ['有联系方式或买卖', '说法没有依据，可能误导人', '泄露了别人的隐私', '言语伤人', '广告', '与版块无关'],
}

export const CRISES: Record<Crisis['kind'], string> = {
  'self-harm': '可能伤害自己',
  violence: '可能伤害别人',
  abuse: '可能正受伤害',
  emergency: '像是急症',
}

export const CRISIS_STATES: Record<Crisis['state'], string> = { open: '没人接手', taken: '处理中', closed: '已结束' }

export const IDEA_CHOICES: Record<IdeaState, string> = {
  heard: '收到了',
  adopted: '采纳',
  done: '已办成',
  declined: '暂不采纳',
}

export const LEVELS: Record<`${0 | 1 | 2 | 3 | 4}` | 'free', string> = {
  free: '按贡献计算',
  '0': '0 级',
  '1': '1 级',
  '2': '2 级',
  '3': '3 级',
  '4': '4 级',
} satisfies Record<string, string>

export const levelFrom = (value: keyof typeof LEVELS): number | null => (value === 'free' ? null : Number(value))

export const toneOfRisk = (risk: number): NonNullable<TagProps['tone']> =>
  risk >= 80 ? 'danger' : risk >= 45 ? 'apricot' : 'grey'

export const riskText = (risk: number): string => (risk >= 80 ? '高' : risk >= 45 ? '中' : '低')

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** How long it has waited: "12 分钟", "5 小时", "3 天". */
export function ageText(since: string, now: number = serverNow()): string {
  const passed = Math.max(0, now - Date.parse(since))
  if (passed < HOUR) return `${Math.max(1, Math.round(passed / MINUTE))} 分钟`
  if (passed < 48 * HOUR) return `${Math.round(passed / HOUR)} 小时`
  return `${Math.floor(passed / (24 * HOUR))} 天`
}

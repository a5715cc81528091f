import type { Help } from '@xinglin/types/community'
import type { CrisisFound } from './checker/check-text'

const LINES = {
  mind: { number: '12356', name: '全国心理援助热线，24 小时' },
  first: { number: '120', name: '医疗急救' },
  police: { number: '110', name: '报警' },
  women: { number: '12338', name: '妇女维权与家庭暴力求助' },
} as const

const HELP: Record<CrisisFound['kind'], Help> = {
  'self-harm': {
    say: '听起来您现在很难受，您不是一个人。工作人员已经收到提醒，会尽快看到。现在就可以打下面的电话，有人会听您说。',
    lines: [LINES.mind, LINES.first],
  },
  violence: {
    say: '如果有人正处在危险里，请马上打电话。工作人员已经收到提醒。',
    lines: [LINES.police, LINES.mind],
  },
  abuse: {
    say: '没有人应该被这样对待。您可以打下面的电话求助，工作人员也已经收到提醒。',
    lines: [LINES.police, LINES.women, LINES.mind],
  },
  emergency: {
    say: '这样的情况可能很急，请不要在这里等回复，马上打 120 或去最近的急诊。',
    lines: [LINES.first],
  },
}

/** Where somebody in danger finds a person now; null where nobody is. */
export const helpFor = (crisis: CrisisFound | null): Help | null => (crisis ? HELP[crisis.kind] : null)

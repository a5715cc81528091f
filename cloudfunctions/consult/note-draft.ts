import type { Note } from '@xinglin/types/consult-staff'
import { clockOf, dayOf } from '../kernel/time'
import type { Consult, Message } from './collections'

/** 主诉 as it is written: what and how long, at most 20 characters. */
const COMPLAINT = 20
const PRESENT = 2000
const ADVICE = 2000

type Facts = Pick<Consult, 'kind' | 'intake' | 'judgement' | 'plan' | 'patientSex'>

const GREETING =
  /^(?:(?:医生|大夫|主任|老师|您|你)?(?:您好|你好|好|早)|请问|麻烦|想问(?:一下)?|咨询(?:一下)?)[，,。！!\s]*/u
const FILLERS =
  /(?:我(?:最近|这几天|这段时间|现在)?|最近|这几天|这两天|这段时间|感觉|觉得|总是|老是|有点儿?|就是|不知道怎么(?:了|回事)?)/gu
const DURATION = /(?:半|[\d一二两三四五六七八九十几多]+)(?:个)?(?:多|来)?(?:分钟|小时|天|日|周|星期|礼拜|月|年)/u

const withoutGreeting = (text: string): string => {
  const rest = text.replace(GREETING, '').trim()
  return rest === text ? rest : withoutGreeting(rest)
}

/** Cuts between clauses where it can. */
const shortened = (text: string, most: number): string => {
  if (text.length <= most) return text
  const clause = text.slice(0, most + 1).search(/[，,。；;、\s][^，,。；;、\s]*$/u)
  return text.slice(0, clause >= 4 ? clause : most)
}

const endless = (text: string) => text.replace(/[，,。；;、！!？?\s]+$/u, '')

/** "反复头晕3天": what he said first, then for how long. */
export const complaintLine = (complaint: string, since: string): string => {
  const first =
    withoutGreeting(complaint.trim())
      .split(/[。！!？?；;\n]/u)
      .find((part) => part.trim()) ?? complaint
  const plain = endless(first.replace(FILLERS, '').replace(/\s+/gu, '')) || endless(complaint.trim())
  const lasting = since.trim()
  if (!lasting || DURATION.test(plain)) return endless(shortened(plain, COMPLAINT))
  return `${endless(shortened(plain, Math.max(4, COMPLAINT - lasting.length)))}${lasting}`.slice(0, COMPLAINT)
}

const sentence = (label: string, text: string) => (text.trim() ? `${label}：${endless(text.trim())}。` : '')

const KINDS = { picture: '图片', voice: '语音', document: '文件' } as const

/** What it was, where it is not words. */
const spoken = ({ content }: Message): string => {
  if (content.kind === 'text') return endless(content.text.trim())
  if (content.kind === 'marks') return content.note ? `在图上标注：${endless(content.note)}` : '在图上作了标注'
  if (content.kind === 'plan' || content.kind === 'event') return ''
  return `发来${KINDS[content.kind]}${content.attachment.name ? `《${content.attachment.name}》` : ''}`
}

const moment = ({ at }: Message) => `${dayOf(at).slice(5).replace('-', '月')}日 ${clockOf(at)}`

const said = (thread: readonly Message[], side: Message['from']) =>
  [...thread].sort((a, b) => a.seq - b.seq).filter((each) => each.from === side && spoken(each) !== '')

const PREGNANCY = { no: '', pregnant: '孕期', nursing: '哺乳期', unsure: '不确定是否怀孕' } as const

/** What he told before, then what he said since, in the order of time. */
const present = ({ intake }: Facts, thread: readonly Message[]): string => {
  const told = intake
    ? [
        sentence('患者自述', intake.complaint),
        sentence('病程', intake.since),
        ...intake.answers.map(({ question, answer }) => `${endless(question)}：${endless(answer)}。`),
        sentence('目前用药', intake.medication),
        sentence('特殊时期', PREGNANCY[intake.pregnancy]),
      ]
    : []
  const since = said(thread, 'patient').map((each) => `${moment(each)} 补充：${spoken(each)}。`)
  return [told.join(''), ...since].filter(Boolean).join('\n').slice(0, PRESENT)
}

const history = ({ intake, judgement, kind }: Facts): string =>
  [
    sentence('患者自述', intake?.history ?? ''),
    kind === 'revisit' && judgement?.accepted ? sentence('既往诊断', judgement.diagnosis) : '',
  ]
    .join('')
    .slice(0, 1000)

/** What was not asked is not denied. */
const allergies = ({ intake }: Facts): string => {
  if (!intake) return ''
  return intake.allergies.none ? '否认药物、食物过敏。' : sentence('自述过敏', intake.allergies.text)
}

const numbered = (items: readonly { text: string }[]) =>
  items.map(({ text }, n) => `${n + 1}. ${endless(text)}。`).join('\n')

const advice = ({ plan }: Facts, thread: readonly Message[]): string => {
  const words = said(thread, 'doctor').map((each) => `${spoken(each)}。`)
  if (!plan) return words.join('\n').slice(0, ADVICE)
  const { conclusion, steps, cautions, comeBack } = plan
  const parts = [sentence('结论', conclusion), `治疗：\n${numbered(steps)}`]
  if (cautions.length) parts.push(`注意：\n${numbered(cautions)}`)
  return [...parts, sentence('复诊', comeBack)].join('\n').slice(0, ADVICE)
}

/** Put together by rules from what was said; a proposal for the doctor, who edits and signs it. */
export const draftFrom = (facts: Facts, thread: readonly Message[]): Note => ({
  complaint: facts.intake ? complaintLine(facts.intake.complaint, facts.intake.since) : '',
  present: present(facts, thread),
  history: history(facts),
  allergies: allergies(facts),
  diagnosis: facts.kind === 'revisit' && facts.judgement?.accepted ? facts.judgement.diagnosis : '',
  advice: advice(facts, thread),
})

import type { DemoStaff } from './shape'

export const NUTRITION: DemoStaff = { persona: 'adviser-song', profession: 'nutritionist', title: '营养师' }
export const NURSING: DemoStaff = { persona: 'adviser-xu', profession: 'nurse', title: '护士' }

/** What holds on every board. */
export const RULES: string[] = [
  '互相体谅，不指责、不嘲笑',
  '只说自己的经历，不替别人开药、定剂量',
  '不卖药、不打广告、不留联系方式',
]

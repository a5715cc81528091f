import type { Drawing, Warning } from '@xinglin/types/plan'

export const DRAWINGS: Record<Drawing, string> = {
  none: '不配图',
  tablet: '药片',
  liquid: '药水',
  inhaler: '吸入器',
  'eye-drops': '滴眼液',
  'ear-drops': '滴耳液',
  'nose-spray': '喷鼻剂',
  ointment: '药膏',
  patch: '贴剂',
  injection: '注射',
  suppository: '栓剂',
  'cold-pack': '冷敷',
  rest: '休息',
}

export const WARNINGS: Record<Warning, string> = {
  emergency: '马上去急诊',
  medicine: '用药',
  food: '饮食',
  activity: '活动',
  pregnancy: '怀孕、哺乳',
  watch: '观察',
  return: '回来复诊',
}

/** The contract's word for what the doctor chose by its label. */
export const keyOf = <T extends string>(labels: Record<T, string>, label: string, otherwise: T): T =>
  (Object.keys(labels) as T[]).find((key) => labels[key] === label) ?? otherwise

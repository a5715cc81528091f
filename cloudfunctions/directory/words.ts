import { digest } from '../kernel/ids'
import type { Department, Doctor, SearchTerm } from './collections'

/** As long as a name or an illness can be. */
const LONGEST = 20

/** What people call a department when they do not say its whole name. */
const SHORT_NAMES: Record<string, readonly string[]> = {
  心血管内科: ['心内科', '心脏科'],
  呼吸内科: ['呼吸科'],
  消化内科: ['消化科', '肠胃科', '胃肠科'],
  神经内科: ['神内', '脑科'],
  内分泌科: ['糖尿病科'],
  肾内科: ['肾科', '肾病科'],
  普外科: ['普通外科'],
  泌尿外科: ['泌尿科'],
  眼科门诊: ['眼科'],
  耳鼻喉综合门诊: ['耳鼻喉科', '五官科'],
  口腔综合门诊: ['口腔科', '牙科'],
  皮肤病门诊: ['皮肤科'],
  临床心理科: ['心理科', '精神科'],
  普通儿科: ['小儿科'],
  中医内科: ['中医科'],
}

/** What people type: lower case, without spaces. */
export const normal = (text: string) => text.toLowerCase().replace(/\s+/g, '')

/** 心内科 → 心内科, 内科, 科: any part of a word is the start of one of its tails. */
const tails = (word: string) => [...word].slice(0, LONGEST).map((_, i, all) => all.slice(i).join(''))

/** The dictionary is loaded only where words are written, so that a cold start does not pay for it. */
const initials = async (word: string) => {
  const { pinyin } = await import('pinyin-pro')
  return normal(pinyin(word, { pattern: 'first', toneType: 'none', type: 'array' }).join(''))
}

/** A word as people type it: in whole, and by its pinyin initials. */
export const wordsFor = async (word: string) => [normal(word), await initials(word)]

export const illnessId = (name: string) => `ill${digest(name).replace(/\W/g, '')}`

const entries = async (
  kind: SearchTerm['kind'],
  refId: string,
  rank: string,
  words: readonly string[],
): Promise<SearchTerm[]> => {
  const whole = new Set((await Promise.all(words.map(wordsFor))).flat())
  const terms = new Set([...whole].flatMap(tails))
  return [...terms].map((term) => {
    const id = `${whole.has(term) ? 0 : 1}${rank}-${digest(kind, term, refId)}`
    return { id, term, kind, refId }
  })
}

/** A doctor is found by his name and by the illnesses he treats; while he is away by nothing. */
export const doctorTerms = async ({ id, rank, name, illnesses, status }: Doctor): Promise<SearchTerm[]> =>
  status === 'active' ? entries('doctor', id, rank, [name, ...illnesses]) : []

/** Each illness also stands for itself. */
export const illnessTerms = (name: string): Promise<SearchTerm[]> => entries('illness', illnessId(name), '0', [name])

export const departmentTerms = ({ id, code, name }: Department): Promise<SearchTerm[]> =>
  entries('department', id, code, [name, ...(Object.hasOwn(SHORT_NAMES, name) ? (SHORT_NAMES[name] ?? []) : [])])

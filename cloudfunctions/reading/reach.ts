import type { Store } from '../kernel/store'
import { type Reach, reaches } from './collections'

const PARTS = 8
const NOTHING = { opened: 0, quarter: 0, half: 0, most: 0, whole: 0, sent: 0 }

export type Step = keyof typeof NOTHING

const partIds = (articleId: string) => Array.from({ length: PARTS }, (_, part) => `${articleId}:${part}`)

/** @param part any number: spreads readers over the parts. */
export const reached = async (store: Store, articleId: string, step: Step, part: number, by = 1) => {
  const id = `${articleId}:${part % PARTS}`
  const count = () => store.updateIf(reaches, id, {}, { inc: { [step]: by } })
  if (await count()) return
  if (!(await store.insert(reaches, { id, ...NOTHING, [step]: by }))) await count()
}

export const reachOf = async (store: Store, articleId: string): Promise<Omit<Reach, 'id'>> => {
  const parts = await store.getMany(reaches, partIds(articleId))
  const sum = (step: Step) => parts.reduce((total, part) => total + part[step], 0)
  return Object.fromEntries((Object.keys(NOTHING) as Step[]).map((step) => [step, sum(step)])) as Omit<Reach, 'id'>
}

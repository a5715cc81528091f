import type { Condition, Store } from '../kernel/store'
import { type Post, posts } from './collections'

const FLOWERS = [
  ...['海棠', '青松', '月季', '翠竹', '玉兰', '银杏', '茉莉', '白杨', '丁香', '红枫', '桂花', '垂柳'],
  ...['山茶', '梧桐', '百合', '香樟', '芍药', '雪松', '栀子', '木棉', '蔷薇', '合欢', '睡莲', '紫藤'],
] as const

/** The n-th who writes anonymously in a thread, from 0. */
export const aliasName = (n: number) => {
  const round = Math.floor(n / FLOWERS.length)
  return `匿名${FLOWERS[n % FLOWERS.length]}${round ? round + 1 : ''}`
}

/** His name in this thread, the same for ever; given by the one write that puts him behind those who came before. */
export const aliasIn = async (store: Store, { id, aliases }: Post, aliasKey: string): Promise<string> => {
  if (aliases.includes(aliasKey)) return aliasName(aliases.indexOf(aliasKey))
  const isNew = { aliases: { $ne: aliasKey } } as unknown as Condition<Post>
  const pushed = await store.updateIf(posts, id, isNew, { push: { aliases: aliasKey } })
  const now = (pushed ?? (await store.get(posts, id)))?.aliases ?? []
  return aliasName(now.indexOf(aliasKey))
}

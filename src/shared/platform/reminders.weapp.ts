import Taro from '@tarojs/taro'

/** WeChat takes at most three at once. */
const templates = XINGLIN_TEMPLATES.split(',').filter(Boolean).slice(0, 3)

export async function askForReminders(): Promise<boolean> {
  if (!templates.length) return false
  const ask = Taro.requestSubscribeMessage as unknown as (o: { tmplIds: string[] }) => Promise<Record<string, string>>
  const answer = await ask({ tmplIds: templates }).catch(() => ({}) as Record<string, string>)
  return templates.some((id) => answer[id] === 'accept')
}

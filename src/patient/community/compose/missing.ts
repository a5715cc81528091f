import type { Draft } from '../kept'

/** What has to be filled in before it is sent, by field. */
export function missingIn(
  { kind, title, text, steps }: Omit<Draft, 'anonymous'>,
  boardId: string,
): Record<string, string> {
  const half = steps.some((step) => !step.when.trim() !== !step.text.trim())
  return {
    ...(boardId ? {} : { boardId: '请选一个版块' }),
    ...(kind === 'post' || title.trim() ? {} : { title: '请写个标题' }),
    ...(text.trim() ? {} : { text: '请写内容' }),
    ...(kind === 'story' && half ? { steps: '每一步都要写时间和经过' } : {}),
  }
}

/** As the hospital takes it: only a story has steps, and empty ones are left out. */
export const wordsOf = ({ kind, title, text, steps }: Pick<Draft, 'kind' | 'title' | 'text' | 'steps'>) => ({
  title: title.trim(),
  text: text.trim(),
  steps: kind === 'story' ? steps.filter((step) => step.when.trim() || step.text.trim()) : [],
})

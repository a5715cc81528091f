import { open } from '@/patient/navigation'

export const go = { article: (articleId: string) => open('/reading/article/index', { articleId }) }

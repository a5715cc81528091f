import { open } from '../navigation'

export const go = {
  edit: (query: { articleId?: string } = {}) => open('/reading/edit/index', query),
}

import { memberLeft } from '../community/public'
import { on } from '../kernel/events'
import { served } from './collections'

export const readingReactions = [
  on(memberLeft, ({ memberId }, { store }) => store.remove(served, memberId).then(() => {})),
]

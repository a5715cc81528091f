import { dueWork } from '../kernel/jobs'
import { countBoard, countDay } from './board-count'
import { boards, comments, members, posts } from './collections'
import { boardDays } from './count-collections'
import { crisisDue } from './crisis-due'
import { countDeeds } from './deeds'
import { eraseMember } from './erase'
import { nameCheckDue } from './name-wish'
import { pictureTraceWork } from './picture-verdicts'
import { tend } from './tend'

/** What is done in community when its time comes. */
export const communityDue = [
  crisisDue,
  dueWork(posts, (entry, context) => tend({ kind: 'post', entry }, context)),
  dueWork(comments, (entry, context) => tend({ kind: 'comment', entry }, context)),
  dueWork(members, (member, context) => (member.leftAt ? eraseMember(member, context) : countDeeds(member, context))),
  dueWork(boardDays, countDay),
  dueWork(boards, countBoard),
  nameCheckDue,
  pictureTraceWork,
]

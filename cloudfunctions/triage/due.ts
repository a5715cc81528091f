import { dueWork } from '../kernel/jobs'
import { tellings } from './collections'

/** After 14 days nobody needs it any more (个人信息保护法 第19条: no longer than its purpose asks). */
export const triageDue = [dueWork(tellings, ({ id }, { store }) => store.remove(tellings, id))]

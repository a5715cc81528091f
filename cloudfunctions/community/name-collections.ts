import { collection } from '../kernel/store'

/** That the platform is to be asked about the name a member wants; `<memberId>`. */
export interface NameCheck {
  id: string
  dueAt: string | null
}
export const nameChecks = collection<NameCheck>('communityNameChecks', {
  indexes: [{ fields: ['dueAt'], sparse: true }],
})

import type { Caller } from '../kernel/caller'
import { type Board, boards } from './collections'
import type { Store } from '../kernel/store'

/** Operators answer for all of them; others for the boards that list them. */
export const answersFor = ({ staff }: Board, { accountId, role }: Caller) =>
  role === 'operator' || staff.some((one) => one.accountId === accountId)

const MOST = 200

export const allBoards = (store: Store) => store.find(boards, {}, { limit: MOST })

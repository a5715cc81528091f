import { communityStaff } from '@xinglin/types/community-staff'
import { findColleague } from '../identity/public'
import { operation } from '../kernel/operation'
import type { Store } from '../kernel/store'
import { type BoardStaff, boards, posts } from './collections'

interface Picked {
  accountId: string
  profession: BoardStaff['profession']
  title: string
}

/** Under the name that his invitation gave him; undefined for who is no colleague. */
const staffFrom = async (store: Store, { accountId, profession, title }: Picked): Promise<BoardStaff | undefined> => {
  const colleague = await findColleague(store, accountId)
  return colleague ? { accountId, name: colleague.name, profession, title, doctorId: colleague.doctorId } : undefined
}

const isShownIn = async (store: Store, postId: string, boardId: string | undefined) => {
  const post = await store.get(posts, postId)
  return post?.state === 'shown' && post.boardId === boardId
}

export const saveBoard = operation(
  communityStaff.saveBoard,
  async ({ input: { id, staff: picked, ...words }, store, now, newId, errors }) => {
    const found = await Promise.all(picked.map((one) => staffFrom(store, one)))
    const staff = found.filter((one): one is BoardStaff => one !== undefined)
    if (staff.length < picked.length) throw errors.STAFF_UNKNOWN({ data: { field: 'staff' } })
    if (words.guidePostId && !(await isShownIn(store, words.guidePostId, id))) throw errors.NOT_FOUND()
    const boardId = id ?? newId('board')
    const set = { ...words, staff, dueAt: now }
    if (!id) await store.insert(boards, { id: boardId, posts: 0, followers: 0, ...set })
    else if (!(await store.updateIf(boards, id, {}, { set }))) throw errors.NOT_FOUND()
    return { boardId }
  },
)

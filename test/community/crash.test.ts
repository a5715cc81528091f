import { boards, comments, members, posts } from '../../cloudfunctions/community/collections'
import { authorships, likes } from '../../cloudfunctions/community/count-collections'
import { searchEntries } from '../../cloudfunctions/community/search-collections'
import type { Collection, Entity, Store } from '../../cloudfunctions/kernel/store'
import { BOARD, commentShown, openCommunity, postShown } from '../support/community'
import { blowAt, failingStore, mend, newFuse } from '../support/failing-store'
import { type TestHospital, openTestHospital } from '../support/hospital'

const oneKey = 'the-only-key'

interface Scenario {
  what: string
  prepare: (hospital: TestHospital) => Promise<() => Promise<unknown>>
}

/** 王小明 asked, 李秀兰 answered and liked it. */
const thread = async (hospital: TestHospital) => {
  const [wang, li] = await openCommunity(hospital, '王小明', '李秀兰')
  const { id: postId } = await postShown(hospital, wang, { text: '几点量' })
  const { id: commentId } = await commentShown(hospital, li, postId, { text: '七点' })
  await li.api.community.like({ entryId: postId, on: true })
  await hospital.runJobs()
  return { wang, li, postId, commentId }
}

const scenarios: Scenario[] = [
  {
    what: 'post',
    prepare: async (hospital) => {
      const [wang] = await openCommunity(hospital, '王小明')
      return () => wang.call('community.post', { boardId: BOARD, text: '几点量', anonymous: true }, oneKey)
    },
  },
  {
    what: 'comment',
    prepare: async (hospital) => {
      const { wang, postId } = await thread(hospital)
      return () => wang.call('community.comment', { postId, text: '谢谢', anonymous: true }, oneKey)
    },
  },
  {
    what: 'like',
    prepare: async (hospital) => {
      const { li, commentId } = await thread(hospital)
      return () => li.call('community.like', { entryId: commentId, on: true }, oneKey)
    },
  },
  {
    what: 'deleteEntry',
    prepare: async (hospital) => {
      const { wang, postId } = await thread(hospital)
      return () => wang.call('community.deleteEntry', { entryId: postId }, oneKey)
    },
  },
  {
    what: 'leave',
    prepare: async (hospital) => {
      const { li } = await thread(hospital)
      return () => li.call('community.leave', {}, oneKey)
    },
  },
]

const all = <T extends Entity>(store: Store, collection: Collection<T>) => store.find(collection, {}, { limit: 1000 })

const sorted = <T>(rows: readonly T[]) => rows.map((row) => JSON.stringify(row)).sort()

/** How everything stands, but for when it came to that. */
const standing = async (store: Store) => ({
  posts: sorted(
    (await all(store, posts)).map(({ state, text, author, likes: n, comments: said, shelf, aliases }) => ({
      ...{ state, text, author, n, said, shelf, aliases: aliases.length },
    })),
  ),
  comments: sorted(
    (await all(store, comments)).map(({ state, text, author, name, likes: n, shelf }) => ({
      ...{ state, text, author, name, n, isShown: shelf !== null },
    })),
  ),
  likes: (await all(store, likes)).map(({ memberIds }) => memberIds.length).sort(),
  authorships: (await all(store, authorships)).length,
  members: sorted((await all(store, members)).map(({ name, accountId, boardIds }) => ({ name, accountId, boardIds }))),
  found: (await all(store, searchEntries)).map(({ terms }) => terms.length),
  boards: (await all(store, boards)).map(({ posts: n, followers }) => ({ n, followers })),
})

/** Dies at the n-th write, in the command or in what follows by itself, comes back, and lets the jobs run. */
const dieAt = async (n: number, { prepare }: Scenario) => {
  const fuse = newFuse()
  const hospital = openTestHospital({ wrap: (store) => failingStore(store, fuse) })
  try {
    const run = await prepare(hospital)
    blowAt(fuse, n)
    await run().catch(() => undefined)
    await hospital.runJobs().catch(() => undefined)
    const died = fuse.blown
    mend(fuse)
    for (const minutes of [2, 2, 15]) {
      hospital.passMinutes(minutes)
      await hospital.runJobs()
    }
    await run()
    await hospital.runJobs()
    return { died, end: await standing(hospital.store) }
  } finally {
    hospital.close()
  }
}

/** Every write of the command itself, and every fifth of what follows. */
const stepAfter = (n: number) => (n < 7 ? 1 : 5)

test.each(scenarios)(
  'a crash at any write of $what, or of what follows from it, leads to the same end',
  async (scenario) => {
    const { end } = await dieAt(1_000_000, scenario)
    for (let n = 1, died = true; died; n += stepAfter(n)) {
      const after = await dieAt(n, scenario)
      expect({ n, end: after.end }).toEqual({ n, end })
      died = after.died
    }
  },
  120_000,
)

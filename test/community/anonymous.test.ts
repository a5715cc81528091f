import fc from 'fast-check'
import { members } from '../../cloudfunctions/community/collections'
import { memberIdOf } from '../../cloudfunctions/community/keys'
import { BOARD, joined, openCommunity } from '../support/community'
import { type TestHospital, type Visitor, openTestHospital } from '../support/hospital'

let hospital: TestHospital
beforeAll(() => {
  hospital = openTestHospital()
})
afterAll(() => hospital.close())

const NAMES = ['王小明', '李秀兰', '赵大海', '孙丽'] as const
const THREADS = 6

type Who = 0 | 1 | 2 | 3

/** Who opens a thread and who answers there, all without their names. */
const history = fc.array(
  fc.record({ opener: fc.nat(3), answers: fc.array(fc.nat(3), { minLength: 2, maxLength: 4 }) }),
  {
    minLength: THREADS,
    maxLength: THREADS,
  },
)

interface Written {
  id: string
  thread: number
  who: Who
}

const open = async (boardId: string, who: Visitor, n: number) =>
  (await who.api.community.post({ boardId, title: `第${n}帖`, text: `想问第${n}件事`, anonymous: true })).id

const write = async (
  boardId: string,
  people: readonly Visitor[],
  threads: readonly { opener: number; answers: number[] }[],
) => {
  const written: Written[] = []
  for (const [thread, { opener, answers }] of threads.entries()) {
    hospital.passMinutes(11)
    const id = await open(boardId, people[opener] as Visitor, thread)
    written.push({ id, thread, who: opener as Who })
    await hospital.runJobs()
    for (const [n, who] of answers.entries()) {
      const wish = { postId: id, text: `第${thread}帖第${n}句`, anonymous: true }
      const said = await (people[who] as Visitor).api.community.comment(wish)
      written.push({ id: said.id, thread, who: who as Who })
      hospital.passMinutes(1)
      await hospital.runJobs()
    }
  }
  return written
}

/** Every read operation, as somebody sees it who wrote nothing. */
const readAll = async ({ api: { community } }: Visitor, boardId: string, postIds: readonly string[]) => {
  const lists = await Promise.all([
    ...(['new', 'active', 'liked'] as const).map((order) => community.listPosts({ boardId, order })),
    community.search({ text: '想问', boardId }),
    community.listSaved({}),
  ])
  const opened = await Promise.all(postIds.map((postId) => community.getPost({ postId })))
  const said = await Promise.all(postIds.map((postId) => community.listComments({ postId })))
  return [...lists.flatMap(({ posts }) => posts), ...opened, ...said.flatMap(({ comments }) => comments)] as object[]
}

/** All that an answer says of an entry, field by field. */
const fieldsOf = (value: unknown, path: string): [string, string][] => {
  if (value === null || typeof value !== 'object') return [[path, JSON.stringify(value)]]
  if (Array.isArray(value)) return value.flatMap((one) => fieldsOf(one, `${path}[]`))
  return Object.entries(value).flatMap(([key, inner]) => fieldsOf(inner, `${path}.${key}`))
}

/** Values that stand at one author's entries in several threads, and at nobody else's. */
const tells = (entries: readonly object[], written: readonly Written[]) => {
  const byValue = new Map<string, Written[]>()
  for (const entry of entries) {
    const from = written.find(({ id }) => id === (entry as { id: string }).id)
    for (const [path, value] of from ? fieldsOf(entry, '') : [])
      byValue.set(`${path}=${value}`, [...(byValue.get(`${path}=${value}`) ?? []), from as Written])
  }
  return [...byValue].filter(([, seen]) => {
    const threads = new Set(seen.map(({ thread }) => thread))
    return threads.size > 1 && new Set(seen.map(({ who }) => who)).size === 1 && everyEntryOf(seen, written)
  })
}

/** Chance can put two of one author side by side; what is at all of his, in every thread, is no chance. */
const everyEntryOf = (seen: readonly Written[], written: readonly Written[]) => {
  const [first] = seen
  const his = written.filter(({ who }) => who === first?.who)
  return his.every(({ id }) => seen.some((one) => one.id === id))
}

const memberIdFor = ({ accountId }: Visitor) => memberIdOf(hospital.services.vault, accountId)

/** Trusted by hand, so that the day's limits are far. */
const raise = async (people: readonly Visitor[]) => {
  for (const who of people) await hospital.store.updateIf(members, memberIdFor(who), {}, { set: { lockedLevel: 4 } })
}

test('nothing in any answer is the same wherever an anonymous author wrote, and only there', async () => {
  const people = await openCommunity(hospital, ...NAMES)
  await raise(people)
  const reader = await joined(hospital, '吴旁人')
  await fc.assert(
    fc.asyncProperty(history, async (threads) => {
      hospital.passMinutes(24 * 60)
      const written = await write(BOARD, people, threads)
      const posts = written.filter(({ id }) => id.startsWith('post-')).map(({ id }) => id)
      const entries = await readAll(reader, BOARD, posts)
      const his = new Set(written.map(({ id }) => id))
      const found = entries.filter((entry) => his.has((entry as { id: string }).id))
      expect(found.length).toBeGreaterThanOrEqual(written.length)
      expect(tells(found, written)).toEqual([])
      const text = JSON.stringify(found)
      for (const { accountId } of people) expect(text).not.toContain(accountId)
      for (const id of people.map(memberIdFor)) expect(text).not.toContain(id)
    }),
    { numRuns: 1 },
  )
}, 60_000)

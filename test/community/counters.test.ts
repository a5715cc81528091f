import fc from 'fast-check'
import { comments, posts } from '../../cloudfunctions/community/collections'
import { likersOf } from '../../cloudfunctions/community/likes'
import { commentShown, openCommunity, postShown } from '../support/community'
import { type TestHospital, openTestHospital } from '../support/hospital'

let hospital: TestHospital
beforeAll(() => {
  hospital = openTestHospital()
})
afterAll(() => hospital.close())

const NAMES = ['王小明', '李秀兰', '赵大海', '孙丽'] as const

const step = fc.record({
  who: fc.nat(3),
  what: fc.constantFrom('like', 'unlike', 'save', 'unsave', 'jobs', 'comment', 'delete'),
})

test('counts are those of a recount, however likes, saves, comments and jobs interleave', async () => {
  const people = await openCommunity(hospital, ...NAMES)
  const [wang] = people
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 25 }), async (steps) => {
      hospital.passMinutes(24 * 60)
      const { id: postId } = await postShown(hospital, wang)
      const liking = new Set<number>()
      const saving = new Set<number>()
      let said: string[] = []
      const running: Promise<unknown>[] = []
      for (const { who, what } of steps) {
        const { community } = (people[who] as typeof wang).api
        if (what === 'like' || what === 'unlike') {
          const on = what === 'like'
          liking[on ? 'add' : 'delete'](who)
          await community.like({ entryId: postId, on })
        } else if (what === 'save' || what === 'unsave') {
          const saved = what === 'save'
          saving[saved ? 'add' : 'delete'](who)
          await community.markPost({ postId, saved })
        } else if (what === 'comment') said.push((await commentShown(hospital, people[0], postId)).id)
        else if (what === 'delete' && said[0]) {
          await community.deleteEntry({ entryId: said[0] }).catch(() => undefined)
          if (who === 0) said = said.slice(1)
        } else running.push(hospital.runJobs())
      }
      await Promise.all(running)
      await hospital.runJobs()
      const post = await hospital.store.get(posts, postId)
      const shown = await hospital.store.find(comments, { shelf: postId })
      expect(post).toMatchObject({ likes: liking.size, saves: saving.size, comments: said.length })
      expect([shown.length, (await likersOf(hospital.store, postId)).length]).toEqual([said.length, liking.size])
    }),
    { numRuns: 6 },
  )
}, 60_000)

test('a crowd that likes one post at once is counted to the last', async () => {
  const [wang] = await openCommunity(hospital, '周远')
  const { id: entryId } = await postShown(hospital, wang)
  const crowd = await Promise.all(Array.from({ length: 40 }, (_, n) => openCommunity(hospital, `路人${n}`)))
  await Promise.all(crowd.map(([one]) => one.api.community.like({ entryId, on: true })))
  await Promise.all([hospital.runJobs(), hospital.runJobs()])
  expect(await hospital.store.get(posts, entryId)).toMatchObject({ likes: 40, recount: false })
}, 20_000)

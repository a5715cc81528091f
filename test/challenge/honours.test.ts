import { helpers } from '../../cloudfunctions/challenge/collections'
import { type Circle, BOARD, friend, openCircle, trust } from '../support/circle'

let circle: Circle
beforeEach(async () => {
  circle = await openCircle()
})
afterEach(() => circle.hospital.close())

const MONTH = '2026-11'

/** So many answers of his are shown this month. */
const answered = (memberId: string, answers: number) =>
  circle.hospital.store.insert(helpers, { id: `${MONTH}:${memberId}`, month: MONTH, memberId, commentIds: [], answers })

test('help under one’s own name counts while it is shown, anonymous help and one’s own thread do not', async () => {
  const [fang, bo] = [await friend(circle.hospital, '小芳'), await friend(circle.hospital, '阿波')]
  const { id: postId } = await fang.api.community.post({
    boardId: BOARD,
    title: '头晕',
    text: '早上起来有点晕，大家有过吗',
  })
  await circle.hospital.runJobs()
  const said = await bo.api.community.comment({ postId, text: '我也有过，先坐一会儿再站起来' })
  await bo.api.community.comment({ postId, text: '记得量血压记下来', anonymous: true })
  await fang.api.community.comment({ postId, text: '谢谢，我试试' })
  await circle.hospital.runJobs()
  const counted = await circle.hospital.store.find(helpers, {})
  expect(counted).toMatchObject([{ memberId: bo.memberId, answers: 1 }])
  await bo.api.community.deleteEntry({ entryId: said.id })
  await circle.hospital.runJobs()
  expect(await circle.hospital.store.find(helpers, {})).toMatchObject([{ answers: 0, commentIds: [] }])
})

test('公益之星 is whom most voted for, one vote each, counted when the month is over', async () => {
  const [fang, bo, chun, dong] = await Promise.all(
    ['小芳', '阿波', '春生', '冬冬'].map((name) => friend(circle.hospital, name)),
  )
  if (!fang || !bo || !chun || !dong) throw new Error('four friends')
  await answered(fang.memberId, 9)
  await answered(bo.memberId, 4)
  await expect(chun.api.challenge.vote({ memberId: bo.memberId })).rejects.toMatchObject({ code: 'MAY_NOT_VOTE' })
  for (const { memberId } of [fang, chun, dong]) await trust(circle.hospital, memberId)
  await expect(fang.api.challenge.vote({ memberId: fang.memberId })).rejects.toMatchObject({ code: 'NOT_A_CANDIDATE' })
  await chun.api.challenge.vote({ memberId: fang.memberId })
  await chun.api.challenge.vote({ memberId: bo.memberId })
  await dong.api.challenge.vote({ memberId: bo.memberId })
  const { vote } = await chun.api.challenge.listHonours({})
  expect(vote).toMatchObject({ month: MONTH, endsOn: '2026-11-30', mayVote: true })
  expect(vote.candidates).toEqual([
    { memberId: fang.memberId, name: '小芳', answers: 9, voted: false },
    { memberId: bo.memberId, name: '阿波', answers: 4, voted: true },
  ])
  circle.hospital.setNow('2026-12-01T00:30:00.000Z')
  await circle.hospital.runJobs()
  const { honours } = await bo.api.challenge.listHonours({})
  expect(honours.find(({ honour }) => honour === 'helper')).toMatchObject({
    holders: [{ name: '阿波', since: '2026-11-30', for: '11月回答了 4 次，票数最多' }],
    mine: '2026-11-30',
  })
})

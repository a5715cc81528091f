import type { StaffMark } from '@xinglin/types/community'
import type { Block } from '@xinglin/types/reading'
import type { Challenge, Participation } from '../../cloudfunctions/challenge/collections'
import { rankOf } from '../../cloudfunctions/challenge/rules'
import type { Member } from '../../cloudfunctions/community/collections'
import { NEVER_AIRED } from '../../cloudfunctions/gathering/air'
import type { Gathering, SaidWord } from '../../cloudfunctions/gathering/collections'
import { addDays, addMinutes, dayOf, instantOf, weekdayOf } from '../../cloudfunctions/kernel/time'
import type { Article } from '../../cloudfunctions/reading/collections'

/** A board of the demo's communities and who answers there. */
export interface DemoBoard {
  id: string
  name: string
  illnesses: readonly string[]
  staff: readonly (StaffMark & { accountId: string })[]
}

type Host = DemoBoard['staff'][number]

const EVENING = '19:30'
const HOUR = 60

/** The next such weekday (1 Monday … 7 Sunday) after today. */
const nextWeekday = (now: string, weekday: number) => {
  const today = dayOf(now)
  return addDays(today, ((weekday - weekdayOf(today) + 6) % 7) + 1)
}

const markOf = ({ name, profession, title, doctorId }: Host): StaffMark => ({ name, profession, title, doctorId })

interface Occasion extends Partial<Gathering> {
  id: string
  title: string
  about: string
  startsAt: string
}

const gatheringOf = (board: DemoBoard, host: Host, occasion: Occasion): Gathering => ({
  ...{ kind: 'hour', boardId: board.id, boardName: board.name, hostAccountId: host.accountId, host: markOf(host) },
  ...{ endsAt: addMinutes(occasion.startsAt, HOUR), begunAt: null, endedAt: null, cancelledAt: null, cancelReason: '' },
  ...{ place: '', seats: null, signedUp: 0, guests: [], moves: 0, dueAt: addMinutes(occasion.startsAt, -30) },
  openUntil: addMinutes(occasion.startsAt, HOUR),
  ...NEVER_AIRED,
  ...occasion,
})

const hostOf = (board: DemoBoard): Host | undefined => board.staff.find(({ doctorId }) => !doctorId) ?? board.staff[0]

/** An expert hour each week, a talk, a meeting in the hospital, and one that is over with its replay. */
export const demoGatherings = (
  boards: readonly DemoBoard[],
  now: string,
): { gatherings: Gathering[]; said: SaidWord[] } => {
  const [first, second] = boards
  const [host, other] = [first && hostOf(first), second && hostOf(second)]
  if (!first || !second || !host || !other) return { gatherings: [], said: [] }
  const at = (weekday: number, clock = EVENING) => instantOf(nextWeekday(now, weekday), clock)
  const past = addMinutes(at(3), -7 * 24 * HOUR)
  const over = { begunAt: past, endedAt: addMinutes(past, HOUR), openUntil: null, dueAt: null }
  const said = [
    '大家晚上好，我先把上周问得最多的三个问题答一下。',
    '看包装上的营养成分表：钠 400 毫克大约就是 1 克盐，一天加起来别超过 5 克。',
    '外卖可以备注少盐、酱汁分开放；汤尽量不喝，盐多半在汤里。',
  ].map((text, i): SaidWord => ({
    ...{ id: `gathering-over:${i + 1}`, gatheringId: 'gathering-over', seq: i + 1, at: addMinutes(past, 5 + i * 10) },
    ...{ by: host.name, text, picture: null, question: null, saidIn: `said-over-${i}` },
  }))
  return {
    gatherings: [
      gatheringOf(first, host, {
        id: 'gathering-salt',
        title: '少盐怎么吃才有味',
        about: '把问题先写在这里，周三晚上一起答',
        startsAt: at(3),
      }),
      gatheringOf(second, other, {
        ...{
          id: 'gathering-talk',
          kind: 'talk',
          title: '冬天血糖为什么更难控',
          about: '讲四十分钟，留二十分钟答题',
          startsAt: at(5),
        },
      }),
      gatheringOf(first, host, {
        ...{
          id: 'gathering-meeting',
          kind: 'meeting',
          title: '家庭血压计校准日',
          about: '带上您的血压计，护士当场比对',
        },
        ...{ startsAt: at(6, '09:00'), place: '门诊楼 5 楼会议室', seats: 30 },
      }),
      gatheringOf(first, host, {
        id: 'gathering-over',
        title: '上周答疑：盐藏在哪里',
        about: '看看大家问了什么',
        startsAt: past,
        ...over,
      }),
    ],
    said,
  }
}

const pressure = { name: '高压', unit: 'mmHg', low: 60, high: 260 }
const lower = { name: '低压', unit: 'mmHg', low: 30, high: 160 }
const steps = { name: '步数', unit: '步', low: 0, high: 60000 }

type Wish = Pick<Challenge, 'id' | 'title' | 'about' | 'how'> & Partial<Challenge>

const challengeOf = (startsOn: string, boardId: string | null, wish: Wish): Challenge => ({
  ...{ boardId, measure: 'done', value: null, second: null, startsOn, endsOn: addDays(startsOn, 20), days: 21 },
  ...{ daysToFinish: 18, cancelledAt: null, cancelReason: '', plannedBy: '', joined: 0, dueAt: null, ...wish },
})

/** Less salt, walking, and blood pressure in the morning, for three weeks. */
export const demoChallenges = (boards: readonly DemoBoard[], now: string): Challenge[] => {
  const begun = addDays(dayOf(now), -3)
  const boardId = boards[0]?.id ?? null
  return [
    challengeOf(begun, boardId, {
      ...{ id: 'challenge-salt', title: '21 天少盐', about: '舌头三周就能适应清淡' },
      how: ['做菜用 2 克限盐勺，一天不超过 5 克', '腌菜、火腿、方便面这一天不吃', '做到了就打卡'],
    }),
    challengeOf(begun, null, {
      ...{
        id: 'challenge-walk',
        title: '饭后走一走',
        about: '每天六千步，血糖血压都受益',
        measure: 'value',
        value: steps,
      },
      how: ['饭后半小时慢慢走', '膝盖疼就少走、走平路', '胸闷、头晕马上停下来'],
    }),
    challengeOf(addDays(dayOf(now), 2), boardId, {
      ...{ id: 'challenge-morning', title: '晨起量血压', about: '给医生看的，是早上这一次' },
      ...{ measure: 'value', value: pressure, second: lower },
      how: ['起床后一小时内，吃药和早饭前', '坐着歇五分钟，手臂与心脏一样高', '量两次，记平均数'],
    }),
  ]
}

const JOINED = 'challenge-salt'
const JOINERS = 9

/** Some of those who talk here do it too; each missed other days. */
export const demoParticipations = (
  { id: challengeId, startsOn }: Challenge,
  members: readonly Pick<Member, 'id' | 'accountId' | 'staff'>[],
): Participation[] =>
  members
    .filter(({ staff }) => challengeId === JOINED && !staff)
    .slice(0, JOINERS)
    .map(({ id: memberId, accountId }, n) => {
      const dates = [0, 1, 2].filter((day) => n % 4 !== day).map((day) => addDays(startsOn, day))
      const at = instantOf(dates.at(-1) ?? startsOn, `20:${10 + n}`)
      return {
        ...{ id: `${challengeId}:${memberId}`, challengeId, memberId, accountId, partOf: challengeId, ranked: true },
        ...{ joinedAt: instantOf(startsOn, `08:${10 + n}`), rankedIn: challengeId, rank: rankOf(dates.length, at) },
        checkIns: dates.map((date) => ({ date, value: null, second: null, picture: null })),
        ...{ finishedOn: null, dueAt: null },
      }
    })

const text = (words: string): Block => ({ kind: 'text', text: words })
const heading = (words: string): Block => ({ kind: 'heading', text: words })
const list = (...items: string[]): Block => ({ kind: 'list', items })
const notice = (words: string): Block => ({ kind: 'notice', text: words })

const WRITINGS: readonly (Pick<Article, 'id' | 'kind' | 'title' | 'summary' | 'blocks' | 'sources' | 'months'> & {
  about: string
})[] = [
  {
    ...{
      id: 'article-pressure',
      kind: 'article',
      about: '高血压',
      title: '在家量血压，数字怎么看',
      summary: '三步量准，什么时候要打 120',
      months: [],
    },
    blocks: [
      heading('怎么量才准'),
      list('安静坐五分钟，背靠椅子，双脚着地', '袖带与心脏一样高，别隔着厚衣服', '间隔一分钟再量一次，记平均数'),
      heading('多少算高'),
      text(
        '在家测量，135/85 mmHg 及以上就偏高，和诊室里的 140/90 相当。一次偏高不必慌，连续几天都高，把记录带给医生看。',
      ),
      notice('血压达到 180/110 mmHg 及以上，或伴有胸痛、说话不清、一侧手脚没力，请马上打 120。'),
    ],
    sources: ['中国高血压防治指南（2024年修订版）', '中国居民膳食指南（2022）'],
  },
  {
    ...{
      id: 'article-sugar',
      kind: 'card',
      about: '糖尿病',
      title: '低血糖时先做什么',
      summary: '15 克糖，等 15 分钟，再量一次',
      months: [],
    },
    blocks: [
      list(
        '心慌、手抖、出冷汗，先测血糖；没法测就当低血糖处理',
        '血糖低于 3.9 mmol/L：喝半杯含糖饮料，或吃 3–4 块方糖',
        '15 分钟后再量，还低就再吃一次',
      ),
      notice('叫不醒、不能吞咽的人不要喂东西，马上打 120。'),
    ],
    sources: ['中国糖尿病防治指南（2024版）'],
  },
  {
    ...{
      id: 'article-winter',
      kind: 'article',
      about: '高血压',
      title: '天冷了，血压为什么会高',
      summary: '早晚保暖，别自己加药',
      months: [11, 12, 1, 2],
    },
    blocks: [
      text('天冷时血管收缩，很多人的血压会比夏天高。早晨起床慢一点，出门戴好帽子围巾。'),
      list('每天同一时间量，写下来', '洗澡水别太烫，不要空腹洗', '感冒药里可能有收缩血管的成分，买药前问药师'),
      notice('不要因为一次偏高就自己加药，也不要因为夏天好就自己停药。'),
    ],
    sources: ['中国高血压防治指南（2024年修订版）'],
  },
  {
    ...{
      id: 'article-asthma',
      kind: 'article',
      about: '哮喘',
      title: '孩子的吸入药，吸对了才有用',
      summary: '储雾罐四步，吸完要漱口',
      months: [],
    },
    blocks: [
      list(
        '摇匀，装上储雾罐，面罩贴紧口鼻',
        '按一下，让孩子平静呼吸五到十次',
        '两喷之间隔半分钟',
        '吸完漱口或喝水、擦脸',
      ),
      notice('孩子喘得说不成句、嘴唇发紫，马上打 120。'),
    ],
    sources: ['儿童支气管哮喘诊断与防治指南（2016年版）', '支气管哮喘防治指南（2020年版）'],
  },
]

const minutesOf = (blocks: readonly Block[]) => Math.max(1, Math.round(JSON.stringify(blocks).length / 500))

/** Articles and cards of the boards, each by somebody who answers there. */
export const demoArticles = (boards: readonly DemoBoard[], now: string): Article[] =>
  WRITINGS.flatMap(({ about, ...writing }, i) => {
    const board = boards.find(({ illnesses }) => illnesses.some((name) => name.includes(about)))
    const host = board && hostOf(board)
    if (!board || !host) return []
    const at = addMinutes(now, -(i + 1) * 24 * HOUR)
    return [
      {
        ...{ ...writing, boardIds: [board.id], boardNames: [board.name], pictures: [], videoFileId: null },
        ...{ occasions: [], ages: [] },
        ...{ authorAccountId: host.accountId, author: markOf(host), minutes: minutesOf(writing.blocks) },
        ...{ state: 'published' as const, shownAt: at, publishedAt: at, reviewedAt: at, rank: `0:${at}` },
      },
    ]
  })

import { ORPCError } from '@orpc/client'
import type { Board, Comment, Post } from '@xinglin/types/community'
import { missingIn, wordsOf } from '@/patient/community/compose/missing'
import { chosenBoards, matching, onceEach } from '@/patient/community/lists'
import { NO_WORDS, keptBy, withDraft, withWord, withoutDraft } from '@/patient/community/kept'
import { measureText } from '@/patient/community/me/measure'
import { likesOf, mayEdit } from '@/patient/community/own'
import { markedIn, refusalText, remarksByField, remarksIn } from '@/patient/community/refusal'
import type { KeptWords } from '@/shared/session/kept-words'

const NOW = Date.parse('2026-11-26T01:00:00.000Z')
beforeEach(() => jest.useFakeTimers({ now: NOW }))
afterEach(() => jest.useRealTimers())

const board = (id: string, changes: Partial<Board> = {}): Board => ({
  ...{ id, name: id, about: '', illnesses: [], rules: [], guidePostId: null },
  ...{ staff: [], posts: 0, followers: 0, followed: false },
  ...changes,
})

const refusal = (code: string, data: object) => new ORPCError(code, { status: 422, message: code, data, defined: true })

describe('words that cannot stand', () => {
  const say = '不能留联系方式'
  const words = '大家好，我吃这个药好多了，想问的加我微信 abc123456，可以一起聊聊怎么控制血压，我每天都在'

  test('are shown where they stand, with a little of what is around them', () => {
    expect(markedIn(words, { quote: '微信 abc123456', say })).toEqual({
      before: '…药好多了，想问的加我',
      quote: '微信 abc123456',
      after: '，可以一起聊聊怎么控…',
      say,
    })
    expect(markedIn('加微信', { quote: '加微信', say })).toEqual({ before: '', quote: '加微信', after: '', say })
  })

  test('stand under the field that has them; what is in none stands above the button', () => {
    const remarks = [
      { quote: '微信 abc123456', say },
      { quote: '神药', say: '不能卖药' },
      { quote: '', say: '像是广告' },
    ]
    const { fields, rest } = remarksByField(remarks, { title: '神药来了', text: words })
    expect(Object.keys(fields).sort()).toEqual(['text', 'title'])
    expect(fields.title?.[0]?.quote).toBe('神药')
    expect(rest).toEqual([{ quote: '', say: '像是广告' }])
  })

  test('come from that refusal alone', () => {
    expect(remarksIn(refusal('CONTENT_REFUSED', { remarks: [{ quote: '', say }] }))).toEqual([{ quote: '', say }])
    expect(remarksIn(refusal('MUTED', { until: null, reason: '骂人' }))).toEqual([])
    expect(remarksIn(new Error('network'))).toEqual([])
  })
})

describe('why nothing was sent', () => {
  test('a level has its limit, and says it', () => {
    const none = refusal('LEVEL_LIMIT', { what: 'pictures', most: 0, level: 0 })
    expect(refusalText(none)).toBe('您现在是 0 级，还不能发图片')
    expect(refusalText(refusal('LEVEL_LIMIT', { what: 'posts', most: 2, level: 1 }))).toContain('一天最多发 2 条帖子')
  })

  test('who is muted hears until when and why; who is shut out only why', () => {
    const muted = refusal('MUTED', { until: '2026-11-27T01:00:00.000Z', reason: '骂人' })
    expect(refusalText(muted)).toBe('明天上午 9:00 前不能发言：骂人')
    expect(refusalText(refusal('MUTED', { until: null, reason: '卖药' }))).toBe('您不能发言：卖药')
  })

  test('what is marked in his words needs no other sentence', () => {
    expect(refusalText(refusal('CONTENT_REFUSED', { remarks: [] }))).toBe('')
    expect(refusalText(null)).toBe('')
  })
})

describe('a draft', () => {
  const words = { ...NO_WORDS, text: '血压总是高' }
  const empty: KeptWords = keptBy('m1', null)

  test('is kept for its board and its account, and for nobody else', () => {
    const kept = withDraft(empty, 'hypertension', words)
    expect(keptBy('m1', kept).drafts).toEqual({ hypertension: words })
    expect(keptBy('m2', kept)).toEqual({ owner: 'm2', drafts: {}, words: [] })
  })

  test('goes when it is sent, and when nothing is left of it', () => {
    const two = withDraft(withDraft(empty, 'a', words), 'b', words)
    expect(Object.keys(withoutDraft(two, 'a').drafts)).toEqual(['b'])
    expect(Object.keys(withDraft(two, 'b', { ...words, text: '  ', anonymous: true }).drafts)).toEqual(['a'])
  })

  test('stays while one searches; a word comes once, the last first, at most eight', () => {
    const searched = ['低盐', '血压计', '低盐', '1', '2', '3', '4', '5', '6', '7']
    const kept = searched.reduce(withWord, withDraft(empty, 'a', words))
    expect(kept.words).toEqual(['7', '6', '5', '4', '3', '2', '1', '低盐'])
    expect(kept.drafts).toEqual({ a: words })
  })
})

describe('what is sent', () => {
  const half = [{ when: '第 3 天', text: '' }]

  test('a post needs a board and words; a story and an idea need a title', () => {
    expect(Object.keys(missingIn(NO_WORDS, ''))).toEqual(['boardId', 'text'])
    expect(Object.keys(missingIn({ ...NO_WORDS, kind: 'story', text: '好了' }, 'b'))).toEqual(['title'])
    expect(missingIn({ ...NO_WORDS, kind: 'idea', title: '早开窗', text: '早半小时' }, 'b')).toEqual({})
  })

  test('half a step is asked for, never left out silently; a post has no steps', () => {
    const story = { ...NO_WORDS, kind: 'story', title: '好了', text: '慢慢来', steps: half } as const
    expect(Object.keys(missingIn(story, 'b'))).toEqual(['steps'])
    expect(wordsOf(story).steps).toEqual(half)
    expect(wordsOf({ ...story, steps: [...half, { when: ' ', text: '' }] }).steps).toEqual(half)
    expect(wordsOf({ ...story, kind: 'post' }).steps).toEqual([])
  })
})

describe('on the pages', () => {
  test('a board is found by its illness, by a part of a word, and by its name', () => {
    const all = [board('血压管理', { illnesses: ['高血压'] }), board('糖友之家', { illnesses: ['2 型糖尿病'] })]
    expect(matching(all, ' 糖尿 ')).toEqual([all[1]])
    expect(matching(all, '血压')).toEqual([all[0]])
    expect(matching(all, '')).toEqual(all)
  })

  test('one sees the boards one follows; who follows none sees those where most is said', () => {
    const all = [board('a'), board('b', { followed: true })]
    expect(chosenBoards(all)).toEqual({ title: '我的版块', boards: [all[1]] })
    expect(chosenBoards([board('a')]).title).toBe('常去的版块')
  })

  test('a post that was talked in meanwhile stands only once', () => {
    const post = (id: string) => ({ id }) as Post
    const pages = [
      { posts: [post('a'), post('b')], nextCursor: 'x' },
      { posts: [post('b'), post('c')], nextCursor: null },
    ]
    expect(onceEach(pages).map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  })

  test('the answer to a like shows until the hospital has counted', () => {
    const answered = { likes: 4, liked: true, then: 3 }
    expect(likesOf({ likes: 3, liked: true }, answered)).toMatchObject({ likes: 4, liked: true })
    expect(likesOf({ likes: 9, liked: true }, answered)).toEqual({ likes: 9, liked: true })
  })

  test('one changes one’s own, as long as the hospital lets one', () => {
    const mine = { mine: true, state: 'shown', editableUntil: '2026-11-26T01:10:00.000Z' } as Comment
    expect(mayEdit(mine, NOW)).toBe(true)
    expect(mayEdit(mine, NOW + 11 * 60_000)).toBe(false)
    expect(mayEdit({ ...mine, editableUntil: null, state: 'hidden' }, NOW)).toBe(false)
    expect(mayEdit({ ...mine, mine: false }, NOW)).toBe(false)
  })

  test('a measure is told while it holds', () => {
    expect(measureText({ banned: false, mutedUntil: '2026-11-27T01:00:00.000Z' }, NOW)).toContain('明天上午 9:00 前')
    expect(measureText({ banned: false, mutedUntil: '2026-11-25T01:00:00.000Z' }, NOW)).toBeNull()
    expect(measureText({ banned: true, mutedUntil: null }, NOW)).toContain('不能再在社区发言')
  })
})

/** People who read a board's pages, and who search. */
import type { Server } from '../test/support/server'
import type { Community } from './community-hospital'
import { wordsOf } from './community-words'
import { withLanes } from './floors'
import { type Lane, signed } from './lane'
import { type Measured, measure } from './measure'
import { must } from './over-http'

/** A call that must be answered well; its answer as text. */
export const ask = async (lane: Lane | undefined, operation: string, input: unknown, token = '', key?: string) => {
  const answer = await lane?.post(`/api/community/${operation}`, JSON.stringify(input), signed(token, key))
  return must(answer).body.toString()
}

export const inTurn = <T>(all: readonly T[]) => {
  let next = 0
  return () => all[next++ % all.length] as T
}

export interface Page {
  posts: { id: string }[]
  nextCursor: string | null
}

/** Each caller is the next of the people, and asks for this list of the board. */
export const readPages = (server: Server, { boardId, people }: Community, callers: number, input: object) => {
  const nextPerson = inTurn(people)
  return withLanes(server, callers, (lanes) =>
    measure(callers, (lane) => ask(lanes[lane], 'listPosts', { boardId, ...input }, nextPerson())),
  )
}

/** Where so many pages of the board end. */
export const cursorAfter = (server: Server, { boardId, people }: Community, pages: number): Promise<string> =>
  withLanes(server, 1, async ([lane]) => {
    let cursor: string | undefined
    for (let page = 0; page < pages; page += 1) {
      const found = JSON.parse(await ask(lane, 'listPosts', { boardId, order: 'new', cursor }, people[0])) as Page
      if (!found.nextCursor) break
      cursor = found.nextCursor
    }
    return cursor ?? ''
  })

export interface Question {
  what: string
  /** Typed in turn. */
  typed: readonly string[]
  /** What must come of it. */
  finds: 'some' | 'none'
}

const rareOnes = (posts: number) => Array.from({ length: 60 }, (_, i) => wordsOf(Math.floor((i * posts) / 60)).rare)

export const questionsFor = (posts: number): Question[] => [
  { what: 'two signs that many posts have', typed: ['请问', '复查', '血压', '医生'], finds: 'some' },
  { what: 'a name that some ten in 200,000 have', typed: rareOnes(posts), finds: 'some' },
  { what: 'part of a word', typed: ['岛素', '压药', '腺癌', '甲乐'], finds: 'some' },
  { what: 'three words', typed: ['请问 血压 复查', '胰岛素 口渴 护士', '哮喘 喷雾 担心'], finds: 'some' },
  { what: 'three common words that never meet', typed: ['血压 胰岛素 喷雾', '痛风 哺乳 散步'], finds: 'none' },
  { what: 'pairs that many posts have, the word none', typed: ['高血压药', '测血糖尿病'], finds: 'none' },
]

const checked = ({ what, finds }: Question, typed: string, body: string) => {
  const { posts } = JSON.parse(body) as Page
  if (posts.length > 0 !== (finds === 'some')) throw new Error(`${what}: ${typed} found ${posts.length}`)
}

/** Looked at once, each; then asked without pause. */
export const searches = async (
  server: Server,
  { people }: Community,
  callers: number,
  question: Question,
): Promise<Measured> => {
  const [nextPerson, nextTyped] = [inTurn(people), inTurn(question.typed)]
  return withLanes(server, callers, async (lanes) => {
    for (const text of question.typed) checked(question, text, await ask(lanes[0], 'search', { text }, nextPerson()))
    return measure(callers, (lane) => ask(lanes[lane], 'search', { text: nextTyped() }, nextPerson()))
  })
}

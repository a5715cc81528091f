import { ORPCError } from '@orpc/client'
import type { Remark } from '@xinglin/types/community'
import { codeOf, errorText } from '@/shared/api/errors'
import { momentText } from '@/shared/time'

/** Letters of his own words on each side of a quote. */
const AROUND = 10

const dataOf = (error: unknown) => (error instanceof ORPCError ? (error.data as unknown) : undefined)

/** What the local check would not take, with the words it is about. */
export function remarksIn(error: unknown): readonly Remark[] {
  if (codeOf(error) !== 'CONTENT_REFUSED') return []
  return (dataOf(error) as { remarks?: Remark[] } | undefined)?.remarks ?? []
}

export interface Marked {
  before: string
  quote: string
  after: string
  say: string
}

/** A remark with what stands around its quote, so that one finds the place; null where the quote is not in these words. */
export function markedIn(words: string, { quote, say }: Remark): Marked | null {
  const at = quote ? words.indexOf(quote) : -1
  if (at < 0) return null
  const from = Math.max(0, at - AROUND)
  const end = at + quote.length
  const before = `${from > 0 ? '…' : ''}${words.slice(from, at)}`
  const after = `${words.slice(end, end + AROUND)}${end + AROUND < words.length ? '…' : ''}`
  return { before, quote, after, say }
}

/** The remarks under the field that each is about; what is in none stands under `rest`. */
export function remarksByField<F extends string>(
  remarks: readonly Remark[],
  fields: Readonly<Record<F, string>>,
): { fields: Partial<Record<F, Marked[]>>; rest: readonly Remark[] } {
  const found: Partial<Record<F, Marked[]>> = {}
  const rest = remarks.filter((remark) => {
    for (const name of Object.keys(fields) as F[]) {
      const marked = markedIn(fields[name], remark)
      if (!marked) continue
      found[name] = [...(found[name] ?? []), marked]
      return false
    }
    return true
  })
  return { fields: found, rest }
}

type Limited = { what: 'posts' | 'comments' | 'pictures' | 'links'; most: number; level: number }

const LIMITED: Record<Limited['what'], (most: number) => string> = {
  posts: (most) => `一天最多发 ${most} 条帖子`,
  comments: (most) => `一天最多发 ${most} 条评论`,
  pictures: (most) => (most > 0 ? `一天最多发 ${most} 张图片` : '还不能发图片'),
  links: (most) => (most > 0 ? `一天最多发 ${most} 个网址` : '还不能发网址'),
}

const limitWords = ({ what, most, level }: Limited) => `您现在是 ${level} 级，${LIMITED[what](most)}`

const mutedWords = ({ until, reason }: { until: string | null; reason: string }) =>
  `${until ? `${momentText(until)} 前` : '您'}不能发言：${reason}`

/** A refusal of what was written, in a whole sentence; empty where the remarks say it. */
export function refusalText(error: unknown): string {
  const code = codeOf(error)
  if (code === 'CONTENT_REFUSED') return ''
  if (code === 'LEVEL_LIMIT') return limitWords(dataOf(error) as Limited)
  if (code === 'MUTED') return mutedWords(dataOf(error) as { until: string | null; reason: string })
  return error ? errorText(error) : ''
}

import { type Pattern, type Span, finder } from '../../kernel/spans'
import type { RuleName } from './found'

interface FilePattern extends Pattern {
  decision?: string
  say?: string
  /** Counts in a warning, a question, a report, too. */
  always?: boolean
}

/** A data file of patterns: `{name}` in one stands for the file's own words of that name. */
export interface PatternFile {
  rule: string
  decision: string
  say: string
  /** `plain` keeps what stands between signs; `tight` unless told. */
  view?: string
  words: Readonly<Record<string, string>>
  patterns: readonly FilePattern[]
}

export interface Rule {
  rule: RuleName
  decision: 'review' | 'refuse'
  say: string
  view: 'plain' | 'tight'
  always: boolean
  find: (text: string) => Span[]
}

const filled = (pattern: string, words: PatternFile['words']) =>
  pattern.replace(/\{([\u4e00-\u9fff]+)\}/g, (_, name: string) => {
    const said = words[name]
    if (said === undefined) throw new Error(`no words for ${name}`)
    return `(?:${said})`
  })

/** Compiled once, when the area is loaded; a file that does not compile does not start. */
export const rulesOf = (file: PatternFile): Rule[] =>
  file.patterns.map(({ pattern, notIn, decision = file.decision, say = file.say, always = false }) => ({
    rule: file.rule as RuleName,
    decision: decision === 'review' ? 'review' : 'refuse',
    say,
    view: file.view === 'plain' ? 'plain' : 'tight',
    always,
    find: finder({ pattern: filled(pattern, file.words), ...(notIn ? { notIn } : {}) }),
  }))

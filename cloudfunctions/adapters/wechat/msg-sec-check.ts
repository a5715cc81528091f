import type { ContentText, ContentVerdict, TextAnswer } from '../../kernel/content-check'
import { type SecurityCall, unavailable } from './security-call'
import { SCENES, TRACE, suggestionIn } from './suggestion'

const PATH = '/wxa/msg_sec_check'
const LONGEST = 2500
const WEIGHT = { pass: 0, review: 1, refuse: 2 } as const

/** Parts that WeChat takes, none of which ends inside a character. */
const partsOf = (text: string): string[] => {
  const signs = [...text]
  const parts: string[] = []
  let part = ''
  for (const sign of signs) {
    if (part.length + sign.length > LONGEST) {
      parts.push(part)
      part = ''
    }
    part += sign
  }
  return [...parts, part]
}

/** msgSecCheck 2.0: WeChat's word on what one of its users wrote. Nothing of the text leaves this module but to WeChat. */
export const msgSecCheck = (ask: SecurityCall) => {
  const one = async (content: string, openid: string, { scene, title, nickname }: ContentText): Promise<TextAnswer> => {
    const answer = await ask(PATH, {
      ...{ version: 2, openid, scene: SCENES[scene], content },
      ...(title ? { title } : {}),
      ...(nickname ? { nickname } : {}),
    })
    if (!('fields' in answer)) return answer
    const suggestion = suggestionIn(answer.fields['result'])
    const trace = answer.fields['trace_id']
    const traceId = typeof trace === 'string' && TRACE.test(trace) ? trace : null
    return suggestion ? { state: 'decided', ...suggestion, traceId } : unavailable('NO_WORD')
  }

  return async (asked: ContentText, openid: string): Promise<TextAnswer> => {
    let gravest: ({ state: 'decided' } & ContentVerdict) | null = null
    for (const part of partsOf(asked.text.trim() || asked.title || asked.nickname || ' ')) {
      const answer = await one(part, openid, asked)
      if (answer.state !== 'decided') return answer
      if (!gravest || WEIGHT[answer.decision] > WEIGHT[gravest.decision]) gravest = answer
      if (gravest.decision === 'refuse') break
    }
    return gravest ?? unavailable('NOTHING_ASKED')
  }
}

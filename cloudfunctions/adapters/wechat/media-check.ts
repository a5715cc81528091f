import type { ContentPicture, PictureAnswer } from '../../kernel/content-check'
import { type SecurityCall, unavailable } from './security-call'
import { SCENES, TRACE } from './suggestion'

const PATH = '/wxa/media_check_async'
const PICTURE = 2

/** mediaCheckAsync 2.0: WeChat takes the picture from its address and brings its verdict within half an hour (`media-push.ts`). */
export const mediaCheckAsync =
  (ask: SecurityCall) =>
  async ({ url, scene }: ContentPicture, openid: string): Promise<PictureAnswer> => {
    if (!/^https?:\/\//.test(url)) return unavailable('ADDRESS_NOT_PUBLIC')
    const question = { media_url: url, media_type: PICTURE, version: 2, scene: SCENES[scene], openid }
    const answer = await ask(PATH, question)
    if (!('fields' in answer)) return answer
    const trace = answer.fields['trace_id']
    return typeof trace === 'string' && TRACE.test(trace)
      ? { state: 'waiting', traceId: trace }
      : unavailable('NO_TRACE')
  }

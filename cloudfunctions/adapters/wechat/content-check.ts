import type {
  ContentDoorbell,
  ContentPicture,
  ContentText,
  PictureAnswer,
  TextAnswer,
} from '../../kernel/content-check'
import { AccessToken, type TokenConfig } from './access-token'
import { mediaCheckAsync } from './media-check'
import { mediaPushes } from './media-push'
import { msgSecCheck } from './msg-sec-check'
import { securityCall } from './security-call'

export interface WechatContentConfig extends TokenConfig {
  /** Null without a message push: no verdict on a picture would ever come, so none is asked for. */
  push: { token: string; encodingAesKey: string } | null
}

/** One platform's part of the check, for its own users. */
export interface PlatformContentCheck {
  text: (asked: ContentText, openId: string) => Promise<TextAnswer>
  picture: (asked: ContentPicture, openId: string) => Promise<PictureAnswer>
  doorbell: ContentDoorbell | null
}

/** WeChat's content security for mini-programs, both questions of version 2. */
export const wechatContentCheck = (
  config: WechatContentConfig,
  clock: () => number = Date.now,
): PlatformContentCheck => {
  const { push, appId } = config
  const ask = securityCall(config, new AccessToken(config, clock))
  return {
    text: msgSecCheck(ask),
    picture: push ? mediaCheckAsync(ask) : () => Promise.resolve({ state: 'none' }),
    doorbell: push && mediaPushes({ appId, ...push }, clock),
  }
}

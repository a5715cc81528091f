/** The port of who looks at what people write before others may see it: each platform at what its own users write. */

/** `profile`: a name. `comment`, `forum`: what stands under a post, the post itself. `diary`: a story in steps. */
export type ContentScene = 'profile' | 'comment' | 'forum' | 'diary'

export interface ContentAuthor {
  platform: 'wechat' | 'alipay'
  /** WeChat openid or Alipay open_id. */
  openId: string
}

export interface ContentText {
  /** At most 10,000 characters; the platform is asked in as many parts as it needs. */
  text: string
  /** Of a post. */
  title?: string
  /** Under which name it will stand. */
  nickname?: string
  scene: ContentScene
  /** Null where no platform knows him: on the web. */
  author: ContentAuthor | null
}

export type ContentDecision = 'pass' | 'review' | 'refuse'

/** What the platform thinks of it. `label` is its own word and quotes nothing of what was sent. */
export interface ContentVerdict {
  decision: ContentDecision
  label: string
  traceId: string | null
}

/**
 * What came of asking. `none`: no platform answers for this author, so a person must look. `unavailable`: it did not answer, or not so that it
 * can be trusted: what was asked about is held, and asked about again. Neither ever passes.
 */
export type TextAnswer = ({ state: 'decided' } & ContentVerdict) | NotDecided

export interface ContentPicture {
  /** Where the platform fetches it: reachable from outside for at least half an hour. */
  url: string
  scene: ContentScene
  author: ContentAuthor | null
}

/** `waiting`: the verdict comes later under this `traceId`, by the platform's own call. */
export type PictureAnswer = ({ state: 'decided' } & ContentVerdict) | { state: 'waiting'; traceId: string } | NotDecided

export type NotDecided = { state: 'none' } | { state: 'unavailable'; code: string }

/** A verdict that came by the platform's own call, after its signature was checked. */
export interface PictureVerdict extends ContentVerdict {
  traceId: string
}

/** A request to our address as it came. */
export interface RawPush {
  method: 'GET' | 'POST'
  query: URLSearchParams
  body: string
}

/** Not from the platform, not intact, too old, or for somebody else. Nothing of it may be used. */
export class PushRejected extends Error {
  override name = 'PushRejected'
}

/** How a platform brings verdicts. */
export interface ContentDoorbell {
  /** Throws `PushRejected`. `verdict` is null for what is intact but none; `reply` is what the platform wants to hear once it is kept. */
  read: (raw: RawPush) => Promise<{ verdict: PictureVerdict | null; reply: string }>
}

/** Neither question ever throws, and neither puts what was asked into a log or an error. */
export interface ContentCheck {
  text: (asked: ContentText) => Promise<TextAnswer>
  picture: (asked: ContentPicture) => Promise<PictureAnswer>
  /** Null where no platform brings verdicts. */
  doorbell: ContentDoorbell | null
}

const NONE: NotDecided = { state: 'none' }

/** A hospital without a platform's check: people look at everything. */
export const noContentCheck: ContentCheck = {
  text: () => Promise.resolve(NONE),
  picture: () => Promise.resolve(NONE),
  doorbell: null,
}

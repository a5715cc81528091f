import { randomBytes } from 'node:crypto'
import { type PushKeys, pushSignature, sealPush } from '../../../cloudfunctions/adapters/wechat/push-seal'
import { type Store, collection } from '../../../cloudfunctions/kernel/store'
import type { ContentMood, Suggestion } from './mood'

/** A verdict on its way. */
interface Verdict {
  /** The trace, with how often it was brought. */
  id: string
  traceId: string
  openid: string
  /** -1008 when the picture could not be fetched. */
  errcode: number
  suggest: Suggestion
  dueAt: string | null
}
const verdicts = collection<Verdict>('mediaVerdicts', { indexes: [{ fields: ['dueAt'], sparse: true }] })

const LABELS: Readonly<Record<Suggestion, number>> = { pass: 100, review: 20012, risky: 20002 }
const RETRY_SECONDS = 5

const messageOf = ({ traceId, openid, errcode, suggest }: Verdict, appId: string, seconds: number) => ({
  ...{ ToUserName: 'gh_local0000001', FromUserName: openid, CreateTime: seconds, MsgType: 'event' },
  ...{ Event: 'wxa_media_check', appid: appId, trace_id: traceId, version: 2, errcode },
  errmsg: errcode === 0 ? 'ok' : 'download failed',
  result: { suggest, label: LABELS[suggest] },
  detail: [{ strategy: 'content_model', errcode, suggest, label: LABELS[suggest], prob: 90 }],
})

/** Brings verdicts as WeChat's message push does: sealed, signed over what is sealed, with a fresh time for each try. */
export class VerdictCourier {
  constructor(
    private readonly store: Store,
    private readonly clock: () => number,
    private readonly keys: PushKeys & { url: string },
    private readonly mood: ContentMood,
    private readonly ring: (request: Request) => Response | Promise<Response>,
  ) {}

  async take(verdict: Pick<Verdict, 'traceId' | 'openid' | 'errcode' | 'suggest'>) {
    const { pushes, delaySeconds } = this.mood
    if (pushes === 'never') return
    const dueAt = this.after(delaySeconds)
    await this.store.insert(verdicts, { ...verdict, id: verdict.traceId, dueAt })
    if (pushes === 'twice') await this.store.insert(verdicts, { ...verdict, id: `${verdict.traceId}.again`, dueAt })
  }

  /** Brings what is due. */
  async deliver() {
    const due = await this.store.find(verdicts, { dueAt: { $lte: this.after(0) } })
    for (const verdict of due) {
      const dueAt = (await this.bring(verdict)) ? null : this.after(RETRY_SECONDS)
      await this.store.updateIf(verdicts, verdict.id, {}, { set: { dueAt } })
    }
  }

  private after(seconds: number) {
    return new Date(this.clock() + seconds * 1000).toISOString()
  }

  private async bring(verdict: Verdict): Promise<boolean> {
    const { token, appId, url } = this.keys
    const seconds = Math.floor(this.clock() / 1000)
    const sealed = sealPush(JSON.stringify(messageOf(verdict, appId, seconds)), this.keys, randomBytes(16))
    const Encrypt = this.mood.pushes === 'altered' ? `A${sealed.slice(1)}` : sealed
    const [timestamp, nonce] = [String(seconds), randomBytes(6).toString('hex')]
    const signed = { signature: pushSignature(token, timestamp, nonce), timestamp, nonce, encrypt_type: 'aes' }
    const query = new URLSearchParams({ ...signed, msg_signature: pushSignature(token, timestamp, nonce, sealed) })
    const body = JSON.stringify({ ToUserName: 'gh_local0000001', Encrypt })
    const response = await this.ring(new Request(`${url}?${query}`, { method: 'POST', body }))
    return response.status === 200 && (await response.text()) === 'success'
  }
}

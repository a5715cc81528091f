import type { Signal, VideoCall } from '@xinglin/types/consult-calls'
import { api } from '@/shared/api/client'
import { wasAnswered } from '@/shared/api/errors'
import { newId } from '@/shared/api/ids'
import { queryClient } from '@/shared/api/query'
import { VIDEO_WAY, connect } from '@/shared/platform/video'
import { serverNow } from '@/shared/server-time'
import { activeCall, changeActive } from './active'
import { type Partners, afterHello, isForMe } from './agreement'
import { readAddressed, readDrawing, readHello } from './body'
import { type Line, openLine } from './line'
import { beginRecording, endRecording } from './recording'
import { afterDrawing } from './strokes'
import type { Connection, LinkState, Point, Side } from './types'

interface Parts {
  line: Line
  connection: Connection
  partners: Partners
  mending: ReturnType<typeof setInterval>
  /** So many looks more may a beginning take. */
  patience: number
}

const OTHER: Record<Side, Side> = { patient: 'doctor', doctor: 'patient' }
/** How long one try to get back may take. */
const TRY_MS = 4_000
/** The first one: many a cut heals by itself. */
const SOON_MS = 600
/** Every so many tries it is begun anew. */
const ANEW_AFTER = 3
/** Looks until a beginning counts as broken: a slow network takes its time. */
const PATIENCE = 3
/** A phone without a network stops saying goodbye after a while: the call ends by itself. */
const MOST_GOODBYES = 15

let parts: Parts | null = null

export const isOver = ({ state }: VideoCall) => state === 'over' || state === 'missed'

/** Lets go of camera, microphone and line; what was, stays to be read. */
function letGo() {
  if (!parts) return
  endRecording()
  clearInterval(parts.mending)
  parts.line.close()
  parts.connection.close()
  parts = null
  void queryClient.invalidateQueries()
}

function onCall(call: VideoCall) {
  changeActive({ call })
  if (isOver(call)) letGo()
}

function onLink(link: LinkState) {
  const known = activeCall.get()
  if (!known || (known.link === 'broken' && link === 'connecting')) return
  changeActive({ link, ...(link === 'on' && { met: true, tries: 0 }) })
  if (link === 'on' && known.side === 'doctor') beginRecording(known.call)
  if (link === 'broken' && known.link === 'on') setTimeout(mend, SOON_MS)
}

const greet = (to: string | null) => {
  if (VIDEO_WAY !== 'none') parts?.line.send('restart', { me: parts.partners.me, to, way: VIDEO_WAY })
}

/** Whoever comes late sees what is drawn. */
function showDrawn() {
  const { strokes = [], side } = activeCall.get() ?? {}
  for (const { by, on, points } of strokes) if (by === side) parts?.line.send('draw', { on, points })
}

function hearHello(body: string) {
  const hello = readHello(body)
  if (!hello || !parts) return
  if (hello.way !== VIDEO_WAY) {
    if (hello.to === null) greet(hello.me)
    return changeActive({ trouble: 'other-way' })
  }
  const { other, meet, greet: answers, replaced } = afterHello(parts.partners, hello)
  if (replaced) {
    changeActive({ trouble: 'replaced' })
    return letGo()
  }
  parts.partners.other = other
  if (!meet) return
  if (answers) greet(other)
  changeActive({ trouble: null })
  onLink('connecting')
  parts.patience = PATIENCE
  parts.connection.meet()
  showDrawn()
}

function hearDrawing(body: string) {
  const known = activeCall.get()
  const drawing = readDrawing(body)
  if (known && drawing) changeActive({ strokes: afterDrawing(known.strokes, OTHER[known.side], drawing) })
}

function hearAddressed(kind: 'offer' | 'answer' | 'candidate', body: string) {
  const said = readAddressed(body)
  if (said && parts && isForMe(parts.partners, said)) parts.connection.hear(kind, said.data)
}

function onSignal({ kind, body }: Signal) {
  if (kind === 'restart') hearHello(body)
  else if (kind === 'draw') hearDrawing(body)
  else if (kind !== 'bye') hearAddressed(kind, body)
}

/** Forgets the way that broke, and asks whoever is there. */
function beginAnew() {
  if (!parts) return
  parts.partners.other = null
  greet(null)
}

/** One try: another way to the same device first, a new beginning now and then. Without the hospital there is nobody to ask. */
function mend() {
  const known = activeCall.get()
  if (!parts || !known || known.trouble || !known.reachable || known.call.state !== 'on') return
  if (known.link === 'on' || known.link === 'waiting') return
  if (known.link === 'connecting' && (parts.patience -= 1) > 0) return
  const tries = known.tries + 1
  changeActive({ tries, link: 'broken' })
  if (tries % ANEW_AFTER === 0 || !parts.connection.mend()) beginAnew()
}

/** Puts this device into a call that was started or answered; its camera and microphone are open already. */
export async function enterCall(call: VideoCall, side: Side): Promise<void> {
  letGo()
  const { consultId, id: callId } = call
  const route = await api.consult.getRoute({ consultId, callId })
  const trouble = VIDEO_WAY === 'live' && !route.live ? 'no-room' : null
  activeCall.set({
    ...{ consultId, side, call, link: 'waiting', met: false, tries: 0, reachable: true, quality: null },
    ...{ muted: false, cameraOff: false, sharing: false, strokes: [], trouble },
  })
  const partners: Partners = { me: newId(), other: null }
  const connection = connect({
    route,
    polite: side === 'patient',
    send: (kind, data) => {
      const { me, other } = partners
      if (other) parts?.line.send(kind, { me, to: other, data })
    },
    onLink,
    onQuality: (quality) => changeActive({ quality }),
    onScreenEnd: () => void stopSharing(),
  })
  const onReach = (reachable: boolean) => {
    if (activeCall.get()?.reachable !== reachable) changeActive({ reachable })
  }
  const line = openLine({ consultId, callId, onCall, onSignal, onReach, onOpen: () => greet(null) })
  parts = { line, connection, partners, mending: setInterval(mend, TRY_MS), patience: PATIENCE }
}

/** The hospital hears of it when it can. */
async function sayEnded(consultId: string, callId: string): Promise<void> {
  const idempotencyKey = newId()
  for (let tries = 0; tries < MOST_GOODBYES; tries += 1) {
    try {
      const call = await api.consult.endCall({ consultId, callId }, { context: { idempotencyKey } })
      if (activeCall.get()?.call.id === callId) changeActive({ call })
      return
    } catch (error) {
      if (wasAnswered(error)) return
      await new Promise((done) => setTimeout(done, TRY_MS))
    }
  }
}

/** Lets go at once. */
export function hangUp(): void {
  const known = activeCall.get()
  if (!known || isOver(known.call)) return
  const { consultId, call } = known
  onCall({ ...call, state: call.answeredAt ? 'over' : 'missed', endedAt: new Date(serverNow()).toISOString() })
  void sayEnded(consultId, call.id)
}

/** The page has shown how it ended. */
export function forgetCall(): void {
  letGo()
  activeCall.set(null)
}

export function setMuted(muted: boolean): void {
  parts?.connection.setMuted(muted)
  changeActive({ muted })
}

export function setCameraOff(cameraOff: boolean): void {
  parts?.connection.setCameraOff(cameraOff)
  changeActive({ cameraOff })
}

export const switchCamera = (): Promise<void> => parts?.connection.switchCamera() ?? Promise.resolve()

export async function shareScreen(): Promise<void> {
  if (await parts?.connection.shareScreen()) changeActive({ sharing: true })
}

export async function stopSharing(): Promise<void> {
  await parts?.connection.stopSharing()
  changeActive({ sharing: false })
}

export function draw(on: Side, points: readonly Point[]): void {
  const known = activeCall.get()
  if (!known || points.length < 2) return
  changeActive({ strokes: afterDrawing(known.strokes, known.side, { on, points }) })
  parts?.line.send('draw', { on, points })
}

export function clearDrawn(): void {
  changeActive({ strokes: [] })
  parts?.line.send('draw', { clear: true })
}

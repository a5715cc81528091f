import type { ConnectionWish } from '@/shared/video/types'

type Kind = 'offer' | 'answer' | 'candidate'

export interface PeerWish extends Pick<ConnectionWish, 'route' | 'polite' | 'send'> {
  /** What this device shows and says, when the two begin. */
  tracks: () => { stream: MediaStream; tracks: MediaStreamTrack[] } | null
  onStream: (stream: MediaStream) => void
  onState: (state: RTCPeerConnectionState) => void
}

export interface Peer {
  pc: RTCPeerConnection
  hear: (kind: Kind, data: object) => void
  close: () => void
}

/**
 * One browser's end, by the pattern "perfect negotiation" of the WebRTC recommendation: both may offer at any time, and when they do so at
 * once, the polite one takes his offer back. The patient is polite; the doctor's browser begins.
 */
export function openPeer({ route, polite, send, tracks, onStream, onState }: PeerWish): Peer {
  const pc = new RTCPeerConnection({ iceServers: route.iceServers as RTCIceServer[] })
  let offering = false
  let ignoring = false
  let attached = false
  let queue: Promise<void> = Promise.resolve()

  const attach = () => {
    const own = attached ? null : tracks()
    attached = true
    own?.tracks.forEach((track) => pc.addTrack(track, own.stream))
  }

  const describe = async (kind: 'offer' | 'answer') => {
    await pc.setLocalDescription()
    send(kind, { sdp: pc.localDescription?.sdp ?? '' })
  }

  const hearDescription = async (type: 'offer' | 'answer', { sdp = '' }: { sdp?: string }) => {
    const collide = type === 'offer' && (offering || pc.signalingState !== 'stable')
    ignoring = !polite && collide
    if (ignoring) return
    await pc.setRemoteDescription({ type, sdp })
    if (type === 'answer') return
    attach()
    await describe('answer')
  }

  /** Candidates of an offer that was not taken fit nothing. */
  const hearCandidate = (candidate: RTCIceCandidateInit) => pc.addIceCandidate(candidate).catch(() => {})

  const hearOne = (kind: Kind, data: object) =>
    kind === 'candidate' ? hearCandidate(data as RTCIceCandidateInit) : hearDescription(kind, data)

  pc.onnegotiationneeded = async () => {
    offering = true
    // Closed meanwhile, or the other was quicker: what is needed will be asked for again.
    await describe('offer').catch(() => {})
    offering = false
  }
  pc.onicecandidate = ({ candidate }) => {
    if (candidate) send('candidate', candidate.toJSON())
  }
  pc.ontrack = ({ streams: [stream], track }) => onStream(stream ?? new MediaStream([track]))
  pc.onconnectionstatechange = () => onState(pc.connectionState)
  if (!polite) attach()

  return {
    pc,
    hear: (kind, data) => {
      queue = queue.then(() => hearOne(kind, data)).catch(() => {})
    },
    close: () => {
      pc.onnegotiationneeded = pc.onicecandidate = pc.ontrack = pc.onconnectionstatechange = null
      pc.close()
    },
  }
}

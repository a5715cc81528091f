import type { PatientInput } from '@xinglin/types/identity'
import type { StaffRole } from '@xinglin/types/operation'
import type { Caller, Guard } from './caller'
import type { Channels } from './channels'
import type { ContentCheck } from './content-check'
import type { Doors } from './doors'
import type { Files } from './files'
import type { Limits } from './limits'
import type { Links } from './links'
import type { Log } from './log'
import type { Pulse } from './pulse'
import type { Rails } from './rails'
import type { Store } from './store'
import type { Tokens } from './tokens'
import type { TriageModel } from './triage-model'
import type { Vault } from './vault'
import type { VideoWays } from './video'

/** Vouches for a platform's sign-in code; null when the platform refuses it. */
export interface PlatformSignIn {
  wechat: (code: string) => Promise<string | null>
  alipay: (code: string) => Promise<string | null>
}

export interface Persona {
  id: string
  name: string
  role: StaffRole
  doctorId: string | null
  about: string
}

/** Whom one can sign in as without any platform. */
export interface Demo {
  personas: readonly Persona[]
  /** An invented real-name patient for a name; another `n` gives a namesake. */
  patientFor: (name: string, n: number) => PatientInput
}

/** What a composition root (a function entry or `local/`) chooses and every operation may use. */
export interface Services {
  store: Store
  /** Hears what is written to the store. */
  pulse: Pulse
  /** Pictures and papers, encrypted at rest. */
  files: Files
  /** Where files arrive. */
  doors: Doors
  /** Where they can be seen for a short time. */
  links: Links
  /** Resolves when everything written so far survives a power cut; no call is answered before. */
  durable: () => Promise<void>
  vault: Vault
  tokens: Tokens
  limits: Limits
  log: Log
  guard: Guard
  signIn: PlatformSignIn
  rails: Rails
  /** Who brings messages to people outside the app. */
  channels: Channels
  /** Who looks at what people write before others see it. */
  contentCheck: ContentCheck
  /** May put departments in another order; null where none is set up. */
  triageModel: TriageModel | null
  /** How video gets from one device to the other. */
  video: VideoWays
  /** Milliseconds since the epoch; tests move it. */
  clock: () => number
  /** The people of the demo hospital; null everywhere but in the embedded cloud. */
  demo: Demo | null
  /** Says that something was announced; the embedded cloud then delivers at once instead of at the next minute. */
  wake: () => void
}

/** What came with one call. */
export interface RequestContext {
  services: Services
  requestId: string
  address: string
  token: string | null
  idempotencyKey: string | null
  /** WeChat's own word in a cloud function; never read from a header. */
  openid: string | null
  /** Fires when the caller is gone before his answer; a host that never keeps anybody waiting has none. */
  hungUp?: () => AbortSignal
  /** Set when a command that a crash cut short is finished later, as of when it began. */
  redo: { claimId: string; caller: Caller; startedAt: string } | null
}

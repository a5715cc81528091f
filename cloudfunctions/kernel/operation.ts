import type { AnySchema, ContractProcedure, ErrorMap, InferSchemaInput, InferSchemaOutput } from '@orpc/contract'
import { ValidationError } from '@orpc/contract'
import { ORPCError, Procedure, type AnyMiddleware, type ORPCErrorConstructorMap } from '@orpc/server'
import type { OperationMeta } from '@xinglin/types/operation'
import type { Caller, Subject } from './caller'
import { type Answer, answerOf, claim, claimId, fingerprintOf, settle } from './claims'
import { digest, randomId } from './ids'
import './language'
import { describe, pathOf } from './log'
import { Refusal } from './refusal'
import type { RequestContext, Services } from './services'
import type { Json, Store } from './store'
import { instant } from './time'

/** What an operation gets to work with. */
export interface Call<Input, Errors> {
  input: Input
  /** Constructors of the contract's named errors. */
  errors: Errors
  /** Signed in, unless the operation is public. */
  caller: Caller
  /** What the guard found behind the input's subject, one for each id. */
  subjects: Subject[]
  store: Store
  /** As of when this runs; for a command that is finished after a crash, when it began. */
  now: string
  /** The same id for the same command however often it runs. */
  newId: (prefix: string) => string
  /** The idempotency key as the client gave it, the same when a crash cut it short; made up for a query, and where none came. */
  key: string
  /** True when this command may have run before: look before you leap. */
  repeated: boolean
  services: Services
  openid: string | null
  address: string
  hungUp: () => AbortSignal | undefined
}

type AnyErrors = Record<string, (options?: { data?: unknown }) => ORPCError<string, unknown>>

const NOBODY: Caller = { accountId: '', role: 'patient', doctorId: null }

interface Gated {
  context: RequestContext
  path: readonly string[]
  errors: AnyErrors
  meta: OperationMeta
}

const isOfCalls = ({ access, inLentCall }: OperationMeta) =>
  inLentCall && access !== 'public' && access?.subject?.kind === 'consult'

/** Signed in, allowed by role, not too often. Runs before the input is looked at. */
const admit = async ({ context, path, errors, meta }: Gated): Promise<Caller> => {
  const { services, redo } = context
  if (meta.localOnly && !services.demo) throw errors['NOT_FOUND']?.()
  const caller = redo?.caller ?? (context.token ? await services.tokens.verify(context.token, services.clock()) : null)
  if (!redo) await pace(caller, { context, path, errors, meta })
  if (meta.access === 'public') return caller ?? NOBODY
  if (!caller) throw errors['SIGN_IN_REQUIRED']?.()
  if (!meta.access?.roles.includes(caller.role)) throw errors['FORBIDDEN']?.()
  if (caller.unconfirmed && !meta.beforeSecondFactor) throw errors['SECOND_FACTOR_REQUIRED']?.()
  if (caller.callOf && !isOfCalls(meta)) throw errors['FORBIDDEN']?.()
  return caller
}

const pace = async (caller: Caller | null, { context, path, errors, meta }: Gated) => {
  const limited = await context.services.limits.check({
    operation: path.join('.'),
    accountId: caller?.accountId ?? null,
    address: context.address,
    perMinute: meta.perMinute,
    followed: meta.followed,
  })
  if (limited) throw errors['TOO_MANY_REQUESTS']?.({ data: limited })
}

const issuesOf = (error: ValidationError) =>
  error.issues.map((issue) => ({ path: pathOf(issue), message: issue.message }))

/** Turns what went wrong into what the caller may know: a named error, or one opaque error with the request's id. */
const translate = (error: unknown, { context, path, errors }: Gated): unknown => {
  if (error instanceof ORPCError) {
    if (error.defined) return error
    if (error.code === 'BAD_REQUEST' && error.cause instanceof ValidationError) {
      return errors['INVALID_INPUT']?.({ data: { issues: issuesOf(error.cause) } })
    }
  }
  const { log } = context.services
  log.error('operation failed', { requestId: context.requestId, operation: path.join('.'), ...describe(error) })
  return new ORPCError('INTERNAL', {
    status: 500,
    message: '系统出了点问题，请稍后再试',
    data: { requestId: context.requestId },
  })
}

/** A key in the body counts as one in the header; a call without either is an intention of its own. */
const keyOf = (context: RequestContext, raw: unknown): string => {
  const inBody = (raw as { idempotencyKey?: unknown } | null)?.idempotencyKey
  return context.idempotencyKey ?? (typeof inBody === 'string' && inBody ? inBody.slice(0, 255) : randomId())
}

const guarded = async (
  call: Call<unknown, AnyErrors>,
  { access, followed = false }: OperationMeta,
  operation: string,
  admitted: boolean,
) => {
  if (!access || access === 'public' || !access.subject) return []
  const { caller, input, now, store, services } = call
  const verdict = await services.guard({ caller, access, input, now, operation, store, followed, admitted })
  if (!verdict.allowed) throw call.errors[verdict.reason]?.()
  if (caller.callOf && verdict.subjects.some(({ id }) => id !== caller.callOf)) throw call.errors['FORBIDDEN']?.()
  return verdict.subjects
}

/** A stored answer as the operation's own: its output, or its error thrown. */
const unfold = (answer: Answer, errors: AnyErrors) => {
  if (answer.kind === 'ok') return answer.output
  throw errors[answer.code]?.({ data: answer.data ?? undefined })
}

/** A shared rule's refusal as this contract's named error. */
const named = (error: unknown, errors: AnyErrors): unknown =>
  error instanceof Refusal ? errors[error.code]?.({ data: error.data }) : error

const attempt = async (run: () => Promise<unknown>, errors: AnyErrors): Promise<Answer> => {
  try {
    return { kind: 'ok', output: (await run()) as Json }
  } catch (thrown) {
    const error = named(thrown, errors)
    if (!(error instanceof ORPCError) || !error.defined) throw error
    const { code, status, message, data } = error
    return { kind: 'error', code, status, message, data: (data ?? null) as Json }
  }
}

/**
 * Claims the key, runs, settles; the last write and the disk are waited for together. See
 * docs/decisions/0003-commands-are-their-own-redo-log.md.
 */
const runOnce = async (
  call: Call<unknown, AnyErrors>,
  id: string,
  operation: string,
  run: (call: Call<unknown, AnyErrors>) => Promise<unknown>,
) => {
  const { store, caller, now, errors, services } = call
  const input = call.input as Json
  const fingerprint = fingerprintOf(services.vault, input)
  const claimed = await claim(store, { id, key: call.key, operation, caller, fingerprint, input, now })
  if (claimed.state === 'other-input' || claimed.state === 'answered') await services.durable()
  if (claimed.state === 'other-input') throw errors['IDEMPOTENCY_KEY_REUSED']?.()
  if (claimed.state === 'answered') return unfold(claimed.answer, errors)
  let made = 0
  const again: Call<unknown, AnyErrors> = {
    ...call,
    now: claimed.state === 'begun' ? claimed.startedAt : now,
    repeated: claimed.state === 'begun',
    newId: (prefix) => `${prefix}-${digest(id, prefix, String(made++))}`,
  }
  const answer = await attempt(() => run(again), errors)
  const [settled] = await Promise.all([settle(store, id, answer, now), services.durable()])
  return unfold(settled, errors)
}

/** Before validation: admit. After everything: only named errors leave. */
const gate =
  (meta: OperationMeta): AnyMiddleware =>
  async ({ context, path, errors, next }, raw: unknown) => {
    const gated: Gated = { context: context as RequestContext, path, errors: errors as AnyErrors, meta }
    try {
      const caller = await admit(gated)
      return await next({ context: { caller, key: keyOf(gated.context, raw) } })
    } catch (error) {
      throw translate(named(error, gated.errors), gated)
    }
  }

type Admitted = RequestContext & { caller: Caller; key: string }

/** After validation: guard, then run; a command under its key. Nobody hears of what could still be lost. */
const perform = async (
  { context, input, path, errors }: { context: Admitted; input: unknown; path: readonly string[]; errors: AnyErrors },
  meta: OperationMeta,
  run: (call: Call<unknown, AnyErrors>) => Promise<unknown>,
) => {
  const { services, openid, address, redo, caller, key } = context
  const name = path.join('.')
  const call: Call<unknown, AnyErrors> = {
    input,
    errors,
    caller,
    subjects: [],
    store: services.store,
    now: redo?.startedAt ?? instant(services.clock()),
    newId: (prefix) => `${prefix}-${randomId()}`,
    key,
    repeated: false,
    services,
    openid,
    address,
    hungUp: () => context.hungUp?.(),
  }
  const guard = async () => {
    call.subjects = await guarded(call, meta, name, redo !== null)
  }
  if (!meta.command) {
    return guard()
      .then(() => run(call))
      .finally(services.durable)
  }
  const id = redo?.claimId ?? claimId(caller, name, key)
  try {
    await guard()
  } catch (refused) {
    const answer = await answerOf(services.store, id, fingerprintOf(services.vault, input as Json))
    await services.durable()
    if (!answer) throw refused
    return unfold(answer, errors)
  }
  const output = await runOnce(call, id, name, run)
  services.wake()
  return output
}

/**
 * Makes an operation from its contract and what it does. The pipeline around it: admit (sign-in, role, pace), validate,
 * guard (whose is it, may he), and for commands: claim the key, run, settle.
 */
export const operation = <I extends AnySchema, O extends AnySchema, E extends ErrorMap>(
  contract: ContractProcedure<I, O, E, OperationMeta>,
  run: (call: Call<InferSchemaOutput<I>, ORPCErrorConstructorMap<E>>) => Promise<InferSchemaInput<O>>,
): Procedure<RequestContext, RequestContext, I, O, E, OperationMeta> => {
  const { meta } = contract['~orpc']
  if (!meta.access) throw new Error('an operation without an access rule does not start')
  return new Procedure<RequestContext, RequestContext, I, O, E, OperationMeta>({
    ...contract['~orpc'],
    inputValidationIndex: 1,
    outputValidationIndex: 1,
    middlewares: [gate(meta)],
    handler: (options) => perform(options as never, meta, run as never) as never,
  })
}

import { RailUnknown } from '../../kernel/rails'
import type { CentreCall, InsuranceConfig, RailFittings } from './config'
import { EnvelopeCodec, EnvelopeRejected } from './envelope'
import { type ExactObject, textOf } from './exact'
import { askJson, levelsOf, refusal } from './post'

/** What relays and gateways say when they do not know what became of a call. */
const UNCLEAR = ['-1', '408', '500', '502', '503', '504', '999', '9999', 'SYSTEM_ERROR', 'TIMEOUT']

const SUCCESS = ['0', '200', '0000']

const says = (level: ExactObject) => textOf(level['code']) || textOf(level['infcode']) || textOf(level['retCode'])
const claims = (level: ExactObject) => textOf(level['success'])

/** Whether a level says yes or no; what says neither, or both, is unclear. */
const verdictOf = (level: ExactObject, unclear: readonly string[]): 'yes' | 'no' | 'unclear' => {
  const [code, claim] = [says(level), claims(level)]
  const words = [...(code ? [SUCCESS.includes(code)] : []), ...(claim ? [claim === 'true'] : [])]
  if (words.length === 0 || new Set(words).size > 1 || unclear.includes(code)) return 'unclear'
  return words[0] ? 'yes' : 'no'
}

const refusalOf = (level: ExactObject) => refusal(says(level))

/** An answer without sealed data is never a success; only a clear no of its innermost voice is a refusal. */
const unsealed = (levels: ExactObject[], unclear: readonly string[]): Error => {
  const spoken = levels.filter((level) => says(level) || claims(level)).at(-1)
  if (spoken && verdictOf(spoken, unclear) === 'no') return refusalOf(spoken)
  return new RailUnknown('no sealed answer, and no clear refusal')
}

/** The data of a sealed answer, verified before anything in it is looked at. */
const opened = (codec: EnvelopeCodec, envelope: ExactObject): ExactObject => {
  try {
    return codec.open(envelope)
  } catch (error) {
    if (error instanceof EnvelopeRejected) throw new RailUnknown(`an answer not to be trusted: ${error.why}`)
    throw error
  }
}

/** The level of the data that has the fields one came for. */
const withFields = (data: ExactObject, wanted: string | null) =>
  levelsOf(data).find((level) => wanted === null || level[wanted] !== undefined)

export type AskCentre = (call: CentreCall, data: unknown, wanted: string | null) => Promise<ExactObject>

/** Asks the mobile pay centre. `wanted` names a field that every good answer of this call has; null when there is none. */
export const centreCalls = (config: InsuranceConfig, { fetch = globalThis.fetch, clock = Date.now }: RailFittings) => {
  const codec = new EnvelopeCodec(config.envelope, clock)
  const unclear = config.unclearCodes ?? UNCLEAR

  const ask: AskCentre = async (call, data, wanted) => {
    const question = { headers: config.headers ?? {}, timeoutMs: config.timeoutMs ?? 8_000, fetch }
    const answer = await askJson(`${config.baseUrl}${config.paths[call]}`, { ...question, body: codec.seal(data) })
    const levels = levelsOf(answer)
    const envelope = levels.find((level) => typeof level['encData'] === 'string' && level['encData'])
    if (!envelope) throw unsealed(levels, unclear)
    const plain = opened(codec, envelope)
    const verdict = verdictOf(envelope, unclear)
    if (verdict === 'no') throw refusalOf(envelope)
    if (verdict === 'unclear') throw new RailUnknown('a sealed answer that says neither yes nor no')
    const found = withFields(plain, wanted)
    if (!found) throw new RailUnknown(`an answer without ${wanted}`)
    return found
  }
  return ask
}

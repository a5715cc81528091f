import type { TriageModel } from '../../kernel/triage-model'
import { chatModel } from './chat'

/**
 * `LANGUAGE_MODEL_URL` (of an OpenAI-compatible service, up to and with `/v1`), `LANGUAGE_MODEL_KEY`, `LANGUAGE_MODEL_NAME`; none
 * without the first, then complete or an error.
 */
export const triageModelFromEnvironment = (): TriageModel | null => {
  const { LANGUAGE_MODEL_URL: baseUrl, LANGUAGE_MODEL_KEY: key, LANGUAGE_MODEL_NAME: model } = process.env
  if (!baseUrl) return null
  if (!key || !model) throw new Error('LANGUAGE_MODEL_URL is set without LANGUAGE_MODEL_KEY and LANGUAGE_MODEL_NAME')
  return chatModel({ baseUrl, key, model })
}

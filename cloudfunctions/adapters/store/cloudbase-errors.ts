import { StoreUnavailable } from '../../kernel/store'

/** Answers that say for certain: nothing was done, and asking again will not help. See docs.cloudbase.net/error-code. */
const REFUSALS = new Set([
  'DATABASE_COLLECTION_NOT_EXIST',
  'DATABASE_INVALID_OPERRATOR',
  'DATABASE_PERMISSION_DENIED',
  'INVALID_ENV',
  'INVALID_PARAM',
  'PERMISSION_DENIED',
  'SIGN_PARAM_INVALID',
])

interface Answer {
  code?: unknown
  message?: unknown
}

/** Whether a write failed because the id is taken. */
export const isDuplicate = (error: unknown): boolean => {
  const { code, message } = error as Answer
  return code === 'DATABASE_DUPLICATE_WRITE' || String(message).includes('E11000')
}

const isKnown = (error: unknown) => isDuplicate(error) || REFUSALS.has(String((error as Answer).code))

/**
 * Waits for the SDK. Whatever leaves it open whether a write happened (a timeout, a lost connection, an HTTP status, an
 * answer that cannot be read) becomes `StoreUnavailable`; certain refusals pass as they are.
 */
export const outcomeOf = async <T>(call: Promise<T>): Promise<T> => {
  try {
    const answer = await call
    if ((answer as Answer).code) throw Object.assign(new Error(String((answer as Answer).message)), answer)
    return answer
  } catch (error) {
    if (isKnown(error)) throw error
    const { code, message } = error as Answer
    throw new StoreUnavailable(`the cloud database did not answer: ${String(code ?? message)}`, { cause: error })
  }
}

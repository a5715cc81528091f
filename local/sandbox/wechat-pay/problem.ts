/** An error as WeChat Pay words it. `internal` is its own code, the tail of the Request-ID header. */
export class Problem extends Error {
  constructor(
    readonly status: 400 | 401 | 403 | 404 | 429 | 500,
    readonly code: string,
    message: string,
    readonly internal = 268435456,
  ) {
    super(message)
  }
}

export const paramError = (message: string) => new Problem(400, 'PARAM_ERROR', message)
export const invalidRequest = (message: string, internal?: number) =>
  new Problem(400, 'INVALID_REQUEST', message, internal)
export const signError = (message: string) => new Problem(401, 'SIGN_ERROR', message, 268443699)
export const ruleLimit = (message: string, internal?: number) => new Problem(403, 'RULE_LIMIT', message, internal)
export const noOrder = () => new Problem(404, 'ORDER_NOT_EXIST', '订单不存在', 268512771)

/** As CloudBase's HTTP access service hands a request over. */
export interface HttpEvent {
  httpMethod: string
  path: string
  queryStringParameters?: Record<string, string>
  headers: Record<string, string>
  body?: string
  isBase64Encoded?: boolean
  requestContext?: { sourceIp?: string }
}

/** The same request as the web knows it; the body is what came in, to the last byte. */
export const requestFrom = (event: HttpEvent): Request => {
  const body = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64') : event.body
  const init = { method: event.httpMethod, headers: event.headers }
  const bare = event.httpMethod === 'GET' || event.httpMethod === 'HEAD'
  const query = new URLSearchParams(event.queryStringParameters ?? {}).toString()
  const url = `https://api${event.path}${query ? `?${query}` : ''}`
  return new Request(url, bare ? init : { ...init, body: body ?? '' })
}

const TEXT = /^(text\/|application\/(json|xml))/

/** Words as they are, and anything else in base64: the service would take its bytes for words. */
export const replyFrom = async (response: Response) => {
  const headers = Object.fromEntries(response.headers)
  const isText = TEXT.test(headers['content-type'] ?? 'text/')
  const body = isText ? await response.text() : Buffer.from(await response.arrayBuffer()).toString('base64')
  return { statusCode: response.status, headers, body, ...(isText ? {} : { isBase64Encoded: true }) }
}

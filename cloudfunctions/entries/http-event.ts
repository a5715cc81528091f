/** As CloudBase's HTTP access service hands a request over. */
export interface HttpEvent {
  httpMethod: string
  path: string
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
  return new Request(`https://api${event.path}`, bare ? init : { ...init, body: body ?? '' })
}

export const replyFrom = async (response: Response) => ({
  statusCode: response.status,
  headers: Object.fromEntries(response.headers),
  body: await response.text(),
})

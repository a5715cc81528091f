import type { HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { type Context, Hono } from 'hono'
import { type CentreCall, USUAL_PATHS } from '../../../cloudfunctions/adapters/insurance/config'
import type { World } from '../world'
import { agree, certificateAnswer, disagree } from './certificate'
import type { InsuranceSandboxConfig } from './config'
import { answerFsi } from './fsi'
import { insuranceHooks } from './hooks'
import { type Office, openOffice } from './office'
import { askingPage, backTo, nothingToAsk, safeReturn } from './page'
import { answerCall } from './protocol'
import { statementFile } from './statement-file'
import { answerUserQuery } from './user-query'

const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' }

/** Breaks the line where there is one; without, the nearest thing. */
const hangUp = (c: Context): Response => {
  const socket = (c.env as Partial<HttpBindings> | undefined)?.incoming?.socket
  socket?.destroy()
  return socket ? RESPONSE_ALREADY_SENT : c.body(null, 503)
}

/** One call of the protocol under the mood of the day. */
const serve = async (office: Office, c: Context, answer: (badSignature: boolean) => Promise<Response>) => {
  const outage = await office.world.outage('insurance')
  if (outage === 'refuses-connection') return hangUp(c)
  if (outage === 'server-error') return c.html('<html><body>502 Bad Gateway</body></html>', 502)
  const answered = await answer(outage === 'bad-signature')
  return outage === 'lost-answer' ? hangUp(c) : answered
}

const certificatePages = (office: Office) => {
  const { world, config } = office
  const app = new Hono()
  app.get('/', async (c) => {
    const returnPage = safeReturn(c.req.query('return'))
    const request = await certificateAnswer(world, c.req.query('requestNo') ?? '')
    if (request?.state !== 'asked') return c.html(nothingToAsk(returnPage), 404)
    return c.html(askingPage(request, config.hospital.name, returnPage))
  })
  app.post('/', async (c) => {
    const form = await c.req.parseBody()
    const field = (name: string) => (typeof form[name] === 'string' ? form[name] : '')
    const returnPage = safeReturn(field('return'))
    if (field('answer') === 'agree') {
      const agreed = await agree(world, field('requestNo'))
      return agreed ? c.redirect(backTo(returnPage, agreed.authCode)) : c.html(nothingToAsk(returnPage), 404)
    }
    await disagree(world, field('requestNo'))
    return c.redirect(backTo(returnPage, ''))
  })
  return app
}

/**
 * The insurance centre (62xx to 64xx), the bureau's 1101, WeChat's userQuery, the certificate's page and the list of the day, as strict as
 * the real ones. To be mounted under `/sandbox/insurance`; one for each world.
 */
export const insuranceSandbox = (world: World, config: InsuranceSandboxConfig) => {
  const office = openOffice(world, config)
  const app = new Hono()
  for (const [call, path] of Object.entries(USUAL_PATHS) as [CentreCall, string][]) {
    app.post(path, async (c) => {
      const text = await c.req.text()
      return serve(office, c, async (bad) => c.body(await answerCall(office, call, text, bad), 200, JSON_TYPE))
    })
  }
  app.get('/statements/:file{\\d{8}\\.txt}', (c) =>
    serve(office, c, async () => {
      const text = await statementFile(office, c.req.param('file').slice(0, 8))
      return text === null ? c.notFound() : c.text(text)
    }),
  )
  app.post('/fsi/callService', async (c) => c.json(await answerFsi(office, c.req.raw.headers, await c.req.text())))
  app.post('/api/mipuserquery/userQuery/:partnerId', async (c) => {
    const { headers } = c.req.raw
    const { status, body } = await answerUserQuery(office, c.req.param('partnerId'), headers, await c.req.text())
    return c.json(body, status)
  })
  app.route('/certificate', certificatePages(office))
  app.route('/hooks', insuranceHooks(office))
  return app
}

/** What the web server alone costs: reads a JSON body, answers with a JSON body of an appointment's size; or takes a callback. */
import { serve } from '@hono/node-server'
import { Hono } from 'hono'

const answer = Object.fromEntries(Array.from({ length: 24 }, (_, i) => [`field${i}`, '门诊楼 3 楼 302 诊室']))

const app = new Hono()
app.post('/api/*', async (c) => {
  const input: unknown = await c.req.json()
  return c.json({ ...answer, input })
})
app.post('/callbacks/*', async (c) => {
  await c.req.text()
  return c.json({ code: 'SUCCESS', message: '成功' })
})
serve({ fetch: app.fetch, port: 0 }, ({ port }) => {
  process.stdout.write(`http://localhost:${port}/\n`)
})

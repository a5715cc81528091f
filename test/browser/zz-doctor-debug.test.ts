import { openStage } from './support'

test('clock', async () => {
  const stage = await openStage({ clock: true })
  const say = (words: string) => require('node:fs').appendFileSync('/tmp/dbg/out', `${words}\n`)
  await stage.setNow('2026-11-26T05:40:00.000Z')
  const phone = await stage.openPhone()
  await phone.signInStaff('沈怀安')
  await phone.rests()
  say(await phone.page.evaluate(() => `${new Date().toISOString()} ${document.body.innerText.replace(/\s+/g, ' ')}`))
  await stage.close()
})

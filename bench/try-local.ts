import { openWorks } from '../test/support/server'
import { layCommunity } from './community-hospital'
import { postedUntilShown, postWithoutPause } from './community-crowd'
const main = async () => {
  const works = await openWorks('local/main.ts')
  try {
    const folder = works.newFolder()
    const community = await layCommunity(folder, { posts: 1000, boards: 1, liked: 6, cases: 0 })
    const server = await works.start(folder)
    console.log(await postedUntilShown(server, community))
    await server.stop('SIGTERM')
  } finally { await works.close() }
}
main().catch((e) => { console.error(e); process.exit(1) })

/**
 * `ENV_ID=… SECRET_ID=… SECRET_KEY=… npx tsx scripts/provision.ts`: makes the collections in a CloudBase environment and
 * writes the index plan. The SDK cannot make indexes; the plan goes to @cloudbase/manager-node or into the console. Safe to repeat.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { openCloudDatabase } from '../cloudfunctions/adapters/store/cloudbase-database'
import type { CloudDatabase } from '../cloudfunctions/adapters/store/cloudbase-terms'
import { collections } from '../cloudfunctions/collections'
import { indexPlan } from './index-plan'

const dist = resolve(__dirname, '../dist')
const say = (line: string) => process.stdout.write(`${line}\n`)

/** False when it was there before. */
const create = async (db: CloudDatabase, name: string): Promise<boolean> => {
  try {
    await db.createCollection(name)
    return true
  } catch (error) {
    const { code, message } = error as { code?: string; message?: string }
    if (code === 'DATABASE_COLLECTION_ALREADY_EXIST' || /ResourceExist|already exists?/i.test(String(message)))
      return false
    throw error
  }
}

const main = async () => {
  const plan = indexPlan(collections)
  mkdirSync(dist, { recursive: true })
  writeFileSync(join(dist, 'indexes.json'), `${JSON.stringify(plan, null, 2)}\n`)
  say(`dist/indexes.json: ${plan.flatMap(({ CreateIndexes }) => CreateIndexes).length} indexes`)
  const { ENV_ID, SECRET_ID, SECRET_KEY, SERVICE_URL } = process.env
  if (!ENV_ID) return say('collections were not made: no ENV_ID was given')
  const options = { env: ENV_ID, secretId: SECRET_ID, secretKey: SECRET_KEY, serviceUrl: SERVICE_URL }
  const db = openCloudDatabase(options)
  for (const { CollectionName } of plan)
    say(`${CollectionName}: ${(await create(db, CollectionName)) ? 'made' : 'was there'}`)
}

main().catch((error: Error) => {
  say(error.message)
  process.exitCode = 1
})

/**
 * `npx tsx scripts/found-hospital.ts hospital.json "姓名"`: writes the hospital's own card (name, phone, address, route,
 * materials) into a provisioned CloudBase environment and prints the first operator's activation code.
 */
import { readFileSync } from 'node:fs'
import { Hospital } from '@xinglin/types/directory'
import { hospitals } from '../cloudfunctions/directory/collections'
import { databaseFromEnvironment, vaultFromEnvironment } from '../cloudfunctions/entries/cloud'
import { staffInvitations } from '../cloudfunctions/identity/collections'
import { staffInvitation } from '../cloudfunctions/identity/invite-staff'
import { randomId } from '../cloudfunctions/kernel/ids'
import { SealedStore } from '../cloudfunctions/kernel/sealed-store'
import { instant } from '../cloudfunctions/kernel/time'

const main = async () => {
  const [file, displayName] = process.argv.slice(2)
  if (!file || !displayName) throw new Error('usage: found-hospital.ts <hospital.json> <name of the first operator>')
  const vault = vaultFromEnvironment()
  const store = new SealedStore(databaseFromEnvironment(), vault)
  const card = { id: 'hospital', ...Hospital.parse(JSON.parse(readFileSync(file, 'utf8'))) }
  if (!(await store.insert(hospitals, card))) {
    const { id, ...fields } = card
    await store.updateIf(hospitals, id, {}, { set: fields })
  }
  const invited = { role: 'operator' as const, doctorId: null, displayName }
  const { code, document } = staffInvitation(vault, randomId(), invited, instant(Date.now()))
  await store.insert(staffInvitations, document)
  process.stdout.write(`activation code for ${displayName}: ${code} (72 hours, one use)\n`)
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
})

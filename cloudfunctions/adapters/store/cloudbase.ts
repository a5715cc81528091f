import { setTimeout as pause } from 'node:timers/promises'
import { changed, matches } from '../../kernel/condition'
import { StoreUnavailable } from '../../kernel/store'
import type { Change, Collection, Condition, Entity, Filter, FindOptions, Store, Stored } from '../../kernel/store'
import { isDuplicate, outcomeOf } from './cloudbase-errors'
import { pageFor, plain, touched, updateFor, whereFor } from './cloudbase-terms'
import type { CloudDatabase } from './cloudbase-terms'

type Fields = Record<string, unknown>

const PAGE = 1000
const TRIES = 64

/** The SDK turns `{type: 'Point'}` and the like into objects of its own; JSON turns them back. */
const entityFrom = <T extends Entity>({ _id, ...fields }: Fields): Stored<T> =>
  JSON.parse(JSON.stringify({ id: _id, ...fields })) as Stored<T>

/**
 * The store in CloudBase's document database. Every decision is one conditional update, which MongoDB makes atomic; the
 * SDK's transactions are not used, since they collapse on a document that many callers fight over.
 */
export class CloudbaseStore implements Store {
  /** @param db of an app opened by `openCloudDatabase`, or the SDK's own; without credentials the SDK ends the process. */
  constructor(private readonly db: CloudDatabase) {}

  async get<T extends Entity>(collection: Collection<T>, id: string): Promise<Stored<T> | null> {
    const { data } = await outcomeOf(this.db.collection(collection.name).where({ _id: id }).limit(1).get())
    return data[0] ? entityFrom<T>(data[0] as Fields) : null
  }

  async getMany<T extends Entity>(collection: Collection<T>, ids: readonly string[]): Promise<Stored<T>[]> {
    const wanted = [...new Set(ids)]
    const found: Stored<T>[] = []
    for (let from = 0; from < wanted.length; from += PAGE) {
      const among = { _id: this.db.command.in(wanted.slice(from, from + PAGE)) }
      const { data } = await outcomeOf(this.db.collection(collection.name).where(among).limit(PAGE).get())
      found.push(...data.map((document) => entityFrom<T>(document as Fields)))
    }
    return found
  }

  async insert<T extends Entity>(collection: Collection<T>, document: T): Promise<boolean> {
    const { id, ...fields } = document
    const added = { ...(plain(fields) as Fields), _id: id, version: 1 }
    try {
      await outcomeOf(this.db.collection(collection.name).add(added))
      return true
    } catch (error) {
      if (isDuplicate(error)) return false
      throw error
    }
  }

  updateIf<T extends Entity>(
    collection: Collection<T>,
    id: string,
    condition: Condition<T>,
    change: Change<T>,
  ): Promise<Stored<T> | null> {
    const fields = touched(change)
    if (new Set(fields).size < fields.length) return this.replaceIf(collection, id, condition, change)
    return this.update(collection, { ...whereFor(condition), _id: id }, updateFor(this.db.command, change))
  }

  async find<T extends Entity>(
    collection: Collection<T>,
    filter: Filter<T>,
    options: FindOptions<T> = {},
  ): Promise<Stored<T>[]> {
    const limit = Math.min(options.limit ?? 100, PAGE)
    if (limit < 1) return []
    const { order } = options
    const page = pageFor(options)
    const where = page ? { $and: [whereFor(filter), page] } : whereFor(filter)
    const query = this.db.collection(collection.name).where(where).limit(limit)
    const ordered = order && order.field !== 'id' ? query.orderBy(order.field, order.direction) : query
    const { data } = await outcomeOf(ordered.orderBy('_id', order?.direction ?? 'asc').get())
    return data.map((document) => entityFrom<T>(document as Fields))
  }

  async remove<T extends Entity>(collection: Collection<T>, id: string, condition?: Condition<T>): Promise<boolean> {
    const where = { ...whereFor(condition ?? {}), _id: id }
    const one = this.db.collection(collection.name).where(where).options({ multiple: false })
    const { deleted } = (await outcomeOf(one.remove())) as { deleted: number }
    return deleted === 1
  }

  private async update<T extends Entity>(collection: Collection<T>, where: Fields, data: Fields) {
    const one = this.db.collection(collection.name).where(where).options({ multiple: false })
    const { updated, doc } = (await outcomeOf(one.updateAndReturn(data))) as { updated: number; doc?: Fields }
    if (!updated) return null
    return doc ? entityFrom<T>(doc) : this.get(collection, where._id as string)
  }

  /**
   * MongoDB refuses two operators on one field. Such a change is worked out here and written only if the document is
   * still at the version it was worked out from; when it has moved on, the condition decides anew.
   */
  private async replaceIf<T extends Entity>(
    collection: Collection<T>,
    id: string,
    condition: Condition<T>,
    change: Change<T>,
  ): Promise<Stored<T> | null> {
    for (let tries = 0; tries < TRIES; tries++) {
      const before = await this.get(collection, id)
      if (!before || !matches(before, condition)) return null
      const after = changed(before, change) as unknown as Fields
      const set = Object.fromEntries(touched(change).map((field) => [field, after[field]])) as Change<T>['set']
      const where = { ...whereFor(condition), _id: id, version: before.version }
      const written = await this.update<T>(collection, where, updateFor(this.db.command, { set }))
      if (written) return written
      await pause(Math.random() * Math.min(2 ** tries, 50))
    }
    throw new StoreUnavailable(`too many writers on one document of ${collection.name}`)
  }
}

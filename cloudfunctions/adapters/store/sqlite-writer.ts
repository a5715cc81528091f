import type { DatabaseSyncInstance } from '@photostructure/sqlite'

interface Transaction {
  writes: number
  committed: Promise<void>
  settle: (failure?: unknown) => void
}

/** So that a long job lets others in between. */
const MOST_AT_ONCE = 128

const begun = (): Transaction => {
  let settle: Transaction['settle'] = () => {}
  const committed = new Promise<void>((resolve, reject) => {
    settle = (failure) => (failure ? reject(failure) : resolve())
  })
  committed.catch(() => {})
  return { writes: 0, committed, settle }
}

/**
 * Group commit: all writes until a turn of the event loop brings none share one transaction and one fsync. A write answers
 * when it is done, so that a command of five writes costs one fsync and not five; whoever tells anybody outside waits for
 * `durable`.
 */
export class Writer {
  private current: Transaction | undefined
  private failure: unknown

  /** @param commits `told`: only by `commit`; somebody else knows when it is quiet. */
  constructor(
    private readonly db: DatabaseSyncInstance,
    private readonly commits: 'quiet' | 'told',
  ) {}

  async write<T>(run: () => T): Promise<T> {
    const transaction = this.begin()
    const value = run()
    transaction.writes += 1
    if (this.commits === 'quiet' && transaction.writes > MOST_AT_ONCE) await transaction.committed
    return value
  }

  /** Resolves when everything written so far survives a power cut. */
  async durable(): Promise<void> {
    await this.current?.committed
    if (this.failure) throw this.failure
  }

  private begin(): Transaction {
    if (this.failure) throw this.failure
    if (this.current) return this.current
    this.db.exec('BEGIN IMMEDIATE')
    this.current = begun()
    if (this.commits === 'quiet') this.commitWhenQuiet(this.current)
    return this.current
  }

  /** One turn more as long as each brings writes, so that callers who come close together share pages and fsync. */
  private commitWhenQuiet(transaction: Transaction) {
    const { writes } = transaction
    setImmediate(() => {
      if (this.current !== transaction) return
      if (transaction.writes > writes && writes <= MOST_AT_ONCE) this.commitWhenQuiet(transaction)
      else this.commit()
    })
  }

  /**
   * After a commit that failed it writes no more: commands under way have seen what is now gone. A start afresh reads what
   * is really there and finishes them.
   */
  commit() {
    const transaction = this.current
    if (!transaction) return
    this.current = undefined
    try {
      this.db.exec('COMMIT')
    } catch (error) {
      this.failure = error
      if (this.db.isTransaction) this.db.exec('ROLLBACK')
    }
    transaction.settle(this.failure)
  }
}

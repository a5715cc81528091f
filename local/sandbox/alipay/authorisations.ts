import { randomBytes } from 'node:crypto'
import type { World } from '../world'
import { type Authorisation, amending, authorisations } from './books'
import type { Agreement, Centre } from './config'
import { refused } from './wrong'

/** Whose certificate he lets us use, or that he does not. */
export type Consent = 'own' | 'relative' | 'refuse'

/** Leave to use somebody's e-certificate for a visit. */
export class Authorisations {
  constructor(
    private readonly world: World,
    private readonly centre: Centre,
  ) {}

  /** The same number is the same request; who was asked before is not asked again. */
  async ask(id: string, openId: string, patient: Agreement['patient']): Promise<Authorisation> {
    const fresh: Authorisation = {
      ...{ id, openId, patient, status: 'asked', forRelative: false },
      ...{ payAuthNo: null, cardId: null, agreedAt: null, usedFor: null },
    }
    if (await this.world.store.insert(authorisations, fresh)) return fresh
    const old = (await this.world.store.get(authorisations, id)) as Authorisation
    if (old.openId !== openId) throw refused('USER_NOT_MATCH', '用户不一致')
    return old
  }

  async get(id: string): Promise<Authorisation | null> {
    return this.world.store.get(authorisations, id)
  }

  async answer(leave: Authorisation, consent: Consent): Promise<Authorisation> {
    const { id, openId, patient } = leave
    if (leave.status === 'agreed') return leave
    const forRelative = consent === 'relative'
    const payAuthNo = consent === 'refuse' ? null : await this.centre.authorise({ openId, patient, forRelative })
    const cardId = `SANDBOXCARD${randomBytes(6).toString('hex').toUpperCase()}`
    const { document } = await amending(this.world.store, authorisations)(id, ({ status }) => {
      if (status === 'agreed') return null
      if (!payAuthNo) return { status: 'refused' }
      return { status: 'agreed', forRelative, agreedAt: this.world.now(), payAuthNo, cardId }
    })
    return document
  }
}

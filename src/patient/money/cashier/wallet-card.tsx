import { View } from '@tarojs/components'
import type { CashRailName } from '@xinglin/types/launch'
import { WALLETS } from '@/patient/payment/wallets'
import { Card } from '@/shared/ui/card'
import { classes } from '@/shared/ui/classes'
import { Icon } from '@/shared/ui/icon'
import { tappable } from '@/shared/ui/tappable'
import { fieldErrors } from '@/shared/api/errors'
import type { Cashier } from './use-cashier'
import './wallet-card.scss'

interface WalletRowProps {
  name: CashRailName
  on: boolean
  onTap: () => void
}

const WalletRow = ({ name, on, onTap }: WalletRowProps) => (
  <View
    {...tappable(WALLETS[name])}
    aria-pressed={on ? 'true' : 'false'}
    className={classes('wallet', on && 'wallet--on')}
    onClick={onTap}
  >
    <View className={`wallet__mark wallet__mark--${name}`}>{name === 'wechat' ? '微' : '支'}</View>
    <View className="wallet__name">{WALLETS[name]}</View>
    {on ? <Icon name="check" className="wallet__check" /> : null}
  </View>
)

/** How the own part is paid; in a wallet's mini-program there is only that one. Agreed insurance binds to its wallet. */
export function WalletCard({ cashier }: { cashier: Cashier }) {
  const { order, wallet, pay } = cashier
  const { wallets, choose } = wallet
  const error = fieldErrors(pay.error).wallet
  const shown = order.insured ? wallets.filter(({ name }) => name === wallet.wallet?.name) : wallets
  const take = (name: CashRailName) => {
    pay.reset()
    choose(name)
  }
  return (
    <Card title="付款方式" kind="list">
      {shown.map(({ name }) => (
        <WalletRow key={name} name={name} on={name === wallet.wallet?.name} onTap={() => take(name)} />
      ))}
      {order.insured && wallets.length > 1 ? (
        <View className="wallet__note">
          医保是在{wallet.wallet ? WALLETS[wallet.wallet.name] : ''}里授权的，要换请先改为自费
        </View>
      ) : null}
      {error ? <View className="wallet__error">{error}</View> : null}
    </Card>
  )
}

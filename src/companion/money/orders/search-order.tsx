import { View } from '@tarojs/components'
import { TextInput } from '@/shared/ui/field'
import { Icon } from '@/shared/ui/icon'
import { tappable } from '@/shared/ui/tappable'
import { Hint } from '../facts'
import { orderIdIn } from '../order-number'
import '@/companion/operator/pick/pick.scss'

export interface SearchOrderProps {
  value: string
  onChange: (value: string) => void
}

/** Finds one order by the number on the bill, or by what a rail calls it. */
export const SearchOrder = ({ value, onChange }: SearchOrderProps) => (
  <>
    <View className="search">
      <Icon name="search" className="search__icon" />
      <TextInput
        value={value}
        onChange={onChange}
        placeholder="订单号或渠道交易号"
        maxLength={80}
        confirmType="search"
      />
      {value ? (
        <View {...tappable('清空')} className="side-panel__close" onClick={() => onChange('')}>
          <Icon name="close" />
        </View>
      ) : null}
    </View>
    {value && !orderIdIn(value) ? <Hint>这不像订单号：以 ord- 开头，账单和退款通知上都有</Hint> : null}
  </>
)

import { View } from '@tarojs/components'
import { TextInput } from '@/shared/ui/field'
import { Icon } from '@/shared/ui/icon'
import { tappable } from '@/shared/ui/tappable'
import './search-box.scss'

export interface SearchBoxProps {
  value: string
  onChange: (value: string) => void
  placeholder: string
  onConfirm?: () => void
  focus?: boolean
}

const LONGEST = 40

/** One line to search by, and a cross that empties it. */
export const SearchBox = ({ value, onChange, placeholder, onConfirm, focus = false }: SearchBoxProps) => (
  <View className="find-box">
    <Icon name="search" className="find-box__icon" />
    <TextInput
      value={value}
      onChange={onChange}
      placeholder={placeholder}
      maxLength={LONGEST}
      confirmType="search"
      focus={focus}
      {...(onConfirm ? { onConfirm } : {})}
    />
    {value ? (
      <View {...tappable('清空')} className="find-box__clear" onClick={() => onChange('')}>
        <Icon name="close" className="find-box__close" />
      </View>
    ) : null}
  </View>
)

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
  maxLength?: number
}

/** One line to search by, and a cross that empties it. */
export const SearchBox = ({
  value,
  onChange,
  placeholder,
  onConfirm,
  focus = false,
  maxLength = 40,
}: SearchBoxProps) => (
  <View className="search-box">
    <Icon name="search" className="search-box__icon" />
    <TextInput
      value={value}
      onChange={onChange}
      placeholder={placeholder}
      maxLength={maxLength}
      confirmType="search"
      focus={focus}
      {...(onConfirm ? { onConfirm } : {})}
    />
    {value ? (
      <View {...tappable('清空')} className="search-box__clear" onClick={() => onChange('')}>
        <Icon name="close" className="search-box__close" />
      </View>
    ) : null}
  </View>
)

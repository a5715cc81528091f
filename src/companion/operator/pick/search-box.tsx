import { View } from '@tarojs/components'
import { TextInput } from '@/shared/ui/field'
import { Icon } from '@/shared/ui/icon'
import './pick.scss'

export interface SearchBoxProps {
  value: string
  onChange: (value: string) => void
}

/** Finds doctors while one types; initials work too. */
export const SearchBox = ({ value, onChange }: SearchBoxProps) => (
  <View className="search">
    <Icon name="search" className="search__icon" />
    <TextInput
      value={value}
      onChange={onChange}
      placeholder="姓名、科室或拼音首字母"
      maxLength={30}
      confirmType="search"
    />
  </View>
)

import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { orpc } from '@/shared/api/client'
import { useElder } from '@/shared/elder'
import { callPhone } from '@/shared/platform/phone'
import { Button } from './button'
import { Icon } from './icon'
import { tappable } from './tappable'
import './call-button.scss'

const AN_HOUR = 3_600_000

/** Name, phone, address, way and materials; asked once an hour. */
export const useHospital = () => useQuery(orpc.directory.getHospital.queryOptions({ input: {}, staleTime: AN_HOUR }))

/** Calls the hospital: a small pill, in elder mode a full-width button. Hidden until the number is known. */
export function CallButton() {
  const phone = useHospital().data?.phone
  const elder = useElder()
  if (!phone) return null
  const call = () => callPhone(phone)
  if (elder) {
    return (
      <Button kind="secondary" icon="phone" onClick={call}>
        打电话
      </Button>
    )
  }
  return (
    <View {...tappable(`打电话 ${phone}`)} className="call" onClick={call}>
      <Icon name="phone" className="call__icon" />
      打电话
    </View>
  )
}

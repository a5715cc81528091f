import { View } from '@tarojs/components'
import type { StaffMark } from '@xinglin/types/community'
import { StaffLine } from '@/shared/community/author-line'
import { Sheet } from '@/shared/ui/sheet'
import { StaffWays } from '../staff-ways'
import './board.scss'

export interface StaffSheetProps {
  open: boolean
  staff: readonly StaffMark[]
  onClose: () => void
}

/** Who answers here for the hospital, and the way to him. */
export const StaffSheet = ({ open, staff, onClose }: StaffSheetProps) => (
  <Sheet open={open} title="这里的医护" onClose={onClose}>
    {staff.map((one, at) => (
      <View key={at} className="board-staff">
        <StaffLine staff={one} />
        <StaffWays staff={one} />
      </View>
    ))}
  </Sheet>
)

import { View, type ITouchEvent } from '@tarojs/components'
import { classes } from '@/shared/ui/classes'
import { Icon } from '@/shared/ui/icon'
import { tappable } from '@/shared/ui/tappable'
import { useFavourite } from './favourites'
import './favourite-button.scss'

/** Keeps a doctor, or lets him go; stands inside cards that open something else. */
export function FavouriteButton({ doctorId, name }: { doctorId: string; name: string }) {
  const { on, toggle } = useFavourite(doctorId)
  const tap = (event: ITouchEvent) => {
    event.stopPropagation()
    toggle()
  }
  return (
    <View
      {...tappable(on ? `取消收藏${name}` : `收藏${name}`)}
      aria-pressed={on ? 'true' : 'false'}
      className={classes('favourite', on && 'favourite--on')}
      onClick={tap}
    >
      <Icon name={on ? 'heart-full' : 'heart'} className="favourite__icon" />
      {on ? '已收藏' : '收藏'}
    </View>
  )
}

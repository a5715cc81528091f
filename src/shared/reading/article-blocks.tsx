import { Image, View } from '@tarojs/components'
import type { Block } from '@xinglin/types/reading'
import { api } from '@/shared/api/client'
import { useOpened } from '@/shared/attachments/use-opened'
import { Icon } from '@/shared/ui/icon'
import './article-blocks.scss'

type PictureBlock = Extract<Block, { kind: 'picture' }>

const Picture = ({ articleId, block: { picture, caption } }: { articleId: string; block: PictureBlock }) => {
  const { data: src } = useOpened(['article-picture', articleId, picture.id], () =>
    api.reading.openPicture({ articleId, pictureId: picture.id }),
  )
  return (
    <View className="block__figure">
      {src ? (
        <Image className="block__picture" src={src} mode="widthFix" aria-label={caption || '配图'} />
      ) : (
        <View className="block__picture block__picture--blank" aria-label="正在打开图片" />
      )}
      {caption ? <View className="block__caption">{caption}</View> : null}
    </View>
  )
}

const List = ({ items }: { items: readonly string[] }) => (
  <View className="block__list">
    {items.map((item, at) => (
      <View key={at} className="block__item">
        <View className="block__dot" aria-hidden="true" />
        <View className="block__item-text">{item}</View>
      </View>
    ))}
  </View>
)

const One = ({ articleId, block }: { articleId: string; block: Block }) => {
  if (block.kind === 'heading') return <View className="block__heading">{block.text}</View>
  if (block.kind === 'list') return <List items={block.items} />
  if (block.kind === 'picture') return <Picture articleId={articleId} block={block} />
  if (block.kind === 'text') return <View className="block__text">{block.text}</View>
  return (
    <View className="block__notice" role="note">
      <Icon name="warning" className="block__notice-icon" />
      <View className="block__item-text">{block.text}</View>
    </View>
  )
}

/** An article's body, block by block. */
export const ArticleBlocks = ({ articleId, blocks }: { articleId: string; blocks: readonly Block[] }) => (
  <View className="blocks">
    {blocks.map((block, at) => (
      <One key={at} articleId={articleId} block={block} />
    ))}
  </View>
)

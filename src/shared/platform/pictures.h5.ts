import type { LocalFile } from '@/shared/attachments/local-file'

/** Pixels of the longer side: enough to read a paper by. */
const LONGEST = 1600
const QUALITY = 0.82

const chosenFile = () =>
  new Promise<File | null>((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = 'image/*'
    input.onchange = () => resolve(input.files?.[0] ?? null)
    input.addEventListener('cancel', () => resolve(null))
    input.click()
  })

const loaded = (url: string) =>
  new Promise<HTMLImageElement>((resolve, reject) => {
    const image = document.createElement('img')
    image.onload = () => resolve(image)
    image.onerror = () => reject(new Error('not a picture'))
    image.src = url
  })

/** Drawn anew, the right way up: nothing of where it was taken is left in it. */
function drawn(image: HTMLImageElement): HTMLCanvasElement {
  const { naturalWidth: width, naturalHeight: height } = image
  const scale = Math.min(1, LONGEST / Math.max(width, height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(width * scale))
  canvas.height = Math.max(1, Math.round(height * scale))
  const brush = canvas.getContext('2d')
  if (!brush) throw new Error('no canvas')
  brush.fillStyle = '#fff'
  brush.fillRect(0, 0, canvas.width, canvas.height)
  brush.drawImage(image, 0, 0, canvas.width, canvas.height)
  return canvas
}

async function chosenPicture(): Promise<HTMLCanvasElement | null> {
  const file = await chosenFile()
  if (!file) return null
  const url = URL.createObjectURL(file)
  try {
    return drawn(await loaded(url))
  } finally {
    URL.revokeObjectURL(url)
  }
}

export async function choosePicture(): Promise<string | null> {
  const canvas = await chosenPicture()
  return canvas?.toDataURL('image/jpeg', QUALITY).split(',')[1] ?? null
}

const fileOf = (canvas: HTMLCanvasElement) =>
  new Promise<LocalFile>((resolve, reject) =>
    canvas.toBlob(
      (blob) =>
        blob
          ? resolve({ path: URL.createObjectURL(blob), bytes: blob.size, name: '' })
          : reject(new Error('no picture')),
      'image/jpeg',
      QUALITY,
    ),
  )

export async function choosePictureFile(): Promise<LocalFile | null> {
  const canvas = await chosenPicture()
  return canvas && fileOf(canvas)
}

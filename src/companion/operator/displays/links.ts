/** Screens are pages of the web deployment, whatever host hands their address out. */
const origin = () => (process.env.TARO_ENV === 'h5' ? window.location.origin : XINGLIN_API_URL)

export const hallLink = (departmentId: string) => `${origin()}/display/hall/${departmentId}`

export const roomLink = (place: string) => `${origin()}/display/room/${encodeURIComponent(place)}`

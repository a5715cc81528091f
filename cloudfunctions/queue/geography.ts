interface Point {
  latitude: number
  longitude: number
}

const EARTH_METRES = 6_371_000
const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Metres between two points along the earth's surface (haversine). */
export const metresBetween = (a: Point, b: Point) => {
  const north = Math.sin(radians(b.latitude - a.latitude) / 2) ** 2
  const east = Math.sin(radians(b.longitude - a.longitude) / 2) ** 2
  const share = north + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * east
  return Math.round(2 * EARTH_METRES * Math.asin(Math.sqrt(Math.min(1, share))))
}

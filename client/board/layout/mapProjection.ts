// Where a spot of the earth lies on the board: Equal Earth, fitted to a fixed size, so that an outline that is drawn
// below and things that are placed agree whatever else happens. Knows neither.
import { type GeoProjection, geoEqualEarth } from "d3-geo";
import type { Point } from "../board.ts";

/** Width of the whole earth in units of the board. */
export const mapWidth = 3600;

/** The projection of the map; its middle is the board's origin. */
export function mapProjection(): GeoProjection {
  return geoEqualEarth().fitExtent(
    [
      [-mapWidth / 2, -mapWidth / 2],
      [mapWidth / 2, mapWidth / 2],
    ],
    { type: "Sphere" },
  );
}

const projection = mapProjection();

/** The point of a latitude and longitude, in degrees, north and east positive. */
export function mapPoint({ latitude, longitude }: { latitude: number; longitude: number }): Point {
  const [x, y] = projection([longitude, latitude]) ?? [0, 0];
  return { x, y };
}

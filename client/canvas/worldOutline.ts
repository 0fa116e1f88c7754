// The outline of the world's countries in units of the board: Natural Earth in two grades, the finer one for when the
// camera is near. A chunk of its own, loaded when the map layout is first used. Knows no canvas.
import { geoPath } from "d3-geo";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { mapProjection } from "../board/layout/mapProjection.ts";

export type Grade = "coarse" | "fine";

/** The outline as a path. */
export async function worldOutline(grade: Grade): Promise<Path2D> {
  return new Path2D(await worldPath(grade));
}

/** The outline as the text of an SVG path, for exports. */
export async function worldPath(grade: Grade): Promise<string> {
  const world = grade === "coarse" ? await coarse() : await fine();
  return geoPath(mapProjection())(feature(world, world.objects.countries)) ?? "";
}

type World = Topology<{ countries: GeometryCollection }>;

async function coarse(): Promise<World> {
  const { default: world } = await import("world-atlas/countries-110m.json");
  return asWorld(world);
}

async function fine(): Promise<World> {
  const { default: world } = await import("world-atlas/countries-50m.json");
  return asWorld(world);
}

function asWorld(world: unknown): World {
  if (!isWorld(world)) throw new Error("The outline of the world is not in the form that is known");
  return world;
}

function isWorld(world: unknown): world is World {
  return typeof world === "object" && world !== null && "arcs" in world && "objects" in world;
}

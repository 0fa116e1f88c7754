// The floors of the page: entrance, app, then features and canvas, then board, ui and call.
// Board imports no screen, canvas no store, and a feature no other feature.
import { featureOf } from "./serverRules.ts";
import type { Finding, Import, Source } from "./sources.ts";

const floors: readonly RegExp[] = [
  /^client\/main\.tsx?$/,
  /^client\/app\//,
  /^client\/(features|canvas)\//,
  /^client\/((board|ui)\/|call\.ts$)/,
];

interface Surroundings {
  readonly path: string;
  readonly all: ReadonlyMap<string, Source>;
}

/** What a client file imports against the order of floors. */
export function clientFindings(source: Source, all: ReadonlyMap<string, Source>): Finding[] {
  const { path, imports } = source;
  if (floorOf(path) === -1) return [`${path} stands on no floor of the client`];
  return imports.flatMap((one) => {
    const reason = reasonAgainst(one, { path, all });
    return reason === undefined ? [] : [`${path} imports ${one.specifier}: ${reason}`];
  });
}

function reasonAgainst(one: Import, { path, all }: Surroundings): string | undefined {
  const { specifier, target = "" } = one;
  if (specifier.startsWith("node:")) return "the page runs in a browser";
  const height = floorOf(target);
  if (height !== -1 && height < floorOf(path)) return "no import goes up";
  const feature = featureOf(target);
  const isOtherFeature = feature !== undefined && feature !== featureOf(path);
  if (isOtherFeature && floorOf(path) === floorOf(target)) return "neither features nor canvas import a feature";
  if (path.startsWith("client/canvas/") && isStore(one, all)) return "canvas imports no store";
  return path.startsWith("client/board/") && target.startsWith("client/ui/") ? "board imports no screen" : undefined;
}

/** A store is zustand itself or a file that uses it; the shape of its state may be known by anyone. */
function isStore({ specifier, target, isTypeOnly }: Import, all: ReadonlyMap<string, Source>): boolean {
  if (isTypeOnly) return false;
  if (target === undefined) return isZustand(specifier);
  return all.get(target)?.imports.some((one) => isZustand(one.specifier)) ?? false;
}

function isZustand(specifier: string): boolean {
  return /^zustand(\/|$)/.test(specifier);
}

function floorOf(path: string): number {
  return floors.findIndex((pattern) => pattern.test(path));
}

// npm run bench: measures the figures of docs/measurements.md on this machine and writes them there.
// `npm run bench -- door pages` runs only the named parts; the others keep what they measured last.
import { measureBrowsing } from "./browsing.ts";
import { measureCanvas } from "./canvas.ts";
import { measureDoor } from "./door.ts";
import { measureHttp } from "./http.ts";
import { measurePage } from "./page.ts";
import { measurePaths } from "./paths.ts";
import { type Figure, writeFigures } from "./report.ts";
import { measureCommands } from "./commands.ts";
import { measureStart } from "./start.ts";

const parts: Readonly<Record<string, () => Promise<Figure[]>>> = {
  start: measureStart,
  door: measureDoor,
  http: measureHttp,
  paths: measurePaths,
  page: measurePage,
  canvas: measureCanvas,
  browsing: measureBrowsing,
  commands: measureCommands,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => parts[name] === undefined);
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(", ")}; there are ${Object.keys(parts).join(", ")}`);
  process.exit(1);
}
for (const [name, measure] of Object.entries(parts)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n${name}`);
  const figures = await measure();
  for (const { what, value, goal } of figures)
    console.log(`  ${what}: ${value}${goal === undefined ? "" : ` (goal: ${goal})`}`);
  writeFigures(name, figures);
}

// Neo4j in a container, where there is no Java: one container and one volume for each home folder and line.
// Testcontainers finds the engine; it is loaded only here, since loading it takes a while.
import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { ContainerRuntimeClient } from "testcontainers";
import type { Settings } from "../config.ts";
import { tupleHash } from "../../model/hash.ts";
import { Fault } from "../errors.ts";

import { alone } from "../machine/markFile.ts";
import { freePort } from "../machine/ports.ts";
import type { Progress } from "../progress.ts";
import type { Database } from "./address.ts";
import { confWords, memory } from "./local/conf.ts";
import { lines } from "./local/lines.ts";
import { letsUsIn, uriOf } from "./local/serverProcess.ts";
import { enter, leave, otherUsers } from "./local/users.ts";

/** The engine that answers, with its version; undefined when there is none. */
export async function findEngine(): Promise<ContainerRuntimeClient | undefined> {
  try {
    const { getContainerRuntimeClient } = await import("testcontainers");
    return await getContainerRuntimeClient();
  } catch {
    return undefined;
  }
}

/** What this machine lacks to run Neo4j in a container, in words; empty when nothing. */
export async function lacksForDocker(): Promise<string[]> {
  const engine = await findEngine();
  if (engine === undefined) return ["Docker"];
  const { host } = engine.info.containerRuntime;
  return host === "localhost" || host === "127.0.0.1"
    ? []
    : [`Docker on this machine (the engine found is on ${host})`];
}

/** Opens the database in its container: running, left over, or new. Throws a Fault when it does not start. */
export async function openDocker(settings: Settings, progress: Progress): Promise<Database> {
  const place = placeOf(settings);
  const engine = await findEngine();
  if (engine === undefined) throw new Fault("no-database", { message: "No Docker engine answers" });
  const password = passwordOf(place);
  const opened = await alone(place.doorFile, async () => {
    const found = await running(engine, { place, password });
    const result = found ?? (await start(engine, { place, password, settings, progress }));
    enter(place);
    return result;
  });
  return asDatabase(opened, { place, password, settings, stop: () => stop(engine, place) });
}

/** Removes the container and its data; used by reset. */
export async function removeContainer(settings: Settings): Promise<void> {
  const engine = await findEngine();
  if (engine === undefined) return;
  const { name } = placeOf(settings);
  const container = await containerNamed(engine, name);
  if (container !== undefined) await container.remove({ force: true, v: true });
  await engine.container.dockerode.getVolume(name).remove().catch(ignoreMissing);
}

/** The folder of passwords and users of our containers. */
export function containersFolder({ home }: Settings): string {
  return join(home, "docker");
}

interface Place {
  /** Of the container and of its volume. */
  readonly name: string;
  readonly folder: string;
  readonly usersFolder: string;
  readonly doorFile: string;
  readonly image: string;
}

interface Opened {
  readonly port: number;
  readonly how: "started" | "recovered" | "adopted" | "shared";
}

function placeOf(settings: Settings): Place {
  const line = lines[settings.neo4j.version];
  const folder = join(containersFolder(settings), line.name);
  const name = `entente-neo4j-${line.name}-${tupleHash(settings.home).slice(0, 8)}`;
  return { name, folder, usersFolder: join(folder, "users"), doorFile: join(folder, "door"), image: line.image };
}

function passwordOf({ folder }: Place): string {
  const file = join(folder, "password");
  if (existsSync(file)) return readFileSync(file, "utf8").trim();
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const password = randomBytes(16).toString("hex");
  writeFileSync(file, `${password}\n`, { mode: 0o600 });
  chmodSync(file, 0o600);
  return password;
}

async function containerNamed({ container }: ContainerRuntimeClient, name: string) {
  const all = await container.dockerode.listContainers({ all: true, filters: { name: [`^/${name}$`] } });
  const id = all[0]?.Id;
  return id === undefined ? undefined : container.getById(id);
}

async function running(
  engine: ContainerRuntimeClient,
  { place, password }: { place: Place; password: string },
): Promise<Opened | undefined> {
  const container = await containerNamed(engine, place.name);
  if (container === undefined) return undefined;
  const { State, NetworkSettings } = await container.inspect();
  const port = Number(NetworkSettings.Ports["7687/tcp"]?.[0]?.HostPort ?? 0);
  if (State.Running && port > 0 && (await answersSoon({ port, password }, 30_000))) {
    return { port, how: otherUsers(place).length > 0 ? "shared" : "adopted" };
  }
  return undefined;
}

interface Start {
  readonly place: Place;
  readonly password: string;
  readonly settings: Settings;
  readonly progress: Progress;
}

async function start(engine: ContainerRuntimeClient, { place, password, progress }: Start): Promise<Opened> {
  await ensureImage(engine, { image: place.image, progress });
  const wasLeftOpen = await clearAway(engine, place.name);
  if (wasLeftOpen) progress.note("Neo4j's container was not stopped cleanly; recovering");
  const port = await freePort();
  await progress.step(`Starting ${place.image} in Docker`, async () => {
    const container = await engine.container.create(recipe(place, { password, port }));
    await container.start();
    if (await answersSoon({ port, password }, 120_000)) return;
    const logs = await container.logs({ stdout: true, stderr: true, tail: 12 });
    throw new Fault("no-database", {
      message: `Neo4j did not start in its container. Its last words:\n${logs.toString()}`,
    });
  });
  return { port, how: wasLeftOpen ? "recovered" : "started" };
}

/** A container of ours that is still there was not stopped by us: a clean stop removes it. Its data are in the volume. */
async function clearAway(engine: ContainerRuntimeClient, name: string): Promise<boolean> {
  const container = await containerNamed(engine, name);
  await container?.remove({ force: true, v: true });
  return container !== undefined;
}

async function ensureImage(
  { image: images }: ContainerRuntimeClient,
  { image, progress }: { image: string; progress: Progress },
): Promise<void> {
  const { ImageName } = await import("testcontainers");
  const name = ImageName.fromString(image);
  if (await images.exists(name)) return;
  try {
    await progress.step(`Fetching the image ${image} (once)`, () => images.pull(name));
  } catch (cause) {
    throw new Fault("no-database", {
      message: `The image ${image} could not be fetched: is there a connection?`,
      cause,
    });
  }
}

/** Published on the loopback address only; the settings reach the image's entry script as variables. */
function recipe({ name, image }: Place, { password, port }: { password: string; port: number }) {
  const { heap, pageCache } = memory();
  const conf = {
    ...confWords(),
    "server.memory.heap.max_size": `${heap}m`,
    "server.bolt.advertised_address": `127.0.0.1:${port}`,
  };
  const variables = Object.entries(conf).filter(([, value]) => value !== "");
  return {
    name,
    Image: image,
    Env: [`NEO4J_AUTH=neo4j/${password}`, ...variables.map(([key, value]) => `${variableFor(key)}=${value}`)],
    ExposedPorts: { "7687/tcp": {} },
    StopTimeout: 20,
    HostConfig: {
      Binds: [`${name}:/data`],
      PortBindings: { "7687/tcp": [{ HostIp: "127.0.0.1", HostPort: String(port) }] },
      Memory: (heap + pageCache + 1024) * 2 ** 20,
    },
  };
}

/** server.memory.heap.max_size → NEO4J_server_memory_heap_max__size, as the image's documentation says. */
function variableFor(key: string): string {
  return `NEO4J_${key.replaceAll("_", "__").replaceAll(".", "_")}`;
}

async function answersSoon(server: { port: number; password: string }, patience: number): Promise<boolean> {
  const end = performance.now() + patience;
  while (performance.now() < end) {
    if (await letsUsIn(server)) return true;
    await sleep(250);
  }
  return false;
}

async function stop(engine: ContainerRuntimeClient, place: Place): Promise<void> {
  await alone(place.doorFile, async () => {
    leave(place);
    if (otherUsers(place).length > 0) return;
    const container = await containerNamed(engine, place.name);
    await container?.stop({ t: 15 }).catch(ignoreMissing);
    await container?.remove({ force: true, v: true }).catch(ignoreMissing);
  });
}

/** Gone already, or stopped already: what was wanted. */
function ignoreMissing(problem: unknown): void {
  const status =
    typeof problem === "object" && problem !== null && "statusCode" in problem ? problem.statusCode : undefined;
  if (status !== 404 && status !== 304) throw problem;
}

interface Rest {
  readonly place: Place;
  readonly password: string;
  readonly settings: Settings;
  readonly stop: () => Promise<void>;
}

function asDatabase({ port, how }: Opened, { place, password, settings, stop }: Rest): Database {
  return {
    kind: "docker",
    uri: uriOf(port),
    user: "neo4j",
    password,
    database: "neo4j",
    version: settings.neo4j.version,
    describe: `${place.image} in Docker, on port ${port}`,
    recovered: how === "recovered",
    adopted: how === "adopted",
    stop,
  };
}

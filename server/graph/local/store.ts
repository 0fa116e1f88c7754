// The managed server's own folder: where its files are, its password and its settings.
// One folder for each line, so that no store is opened by a server of another line.
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Settings } from "../../config.ts";
import { confWords } from "./conf.ts";
import { lines } from "./lines.ts";

export interface Store {
  /** Neo4j's home: data, logs, conf and so on below it. */
  readonly home: string;
  readonly conf: string;
  readonly passwordFile: string;
  /** Which process is the server, and where it listens. */
  readonly serverFile: string;
  /** One small file for each Entente process that uses the server. */
  readonly usersFolder: string;
  /** Held while somebody starts or stops the server. */
  readonly doorFile: string;
  /** What the server says on its outputs. */
  readonly outputFile: string;
}

/** The folder that holds all managed stores, and nothing else. */
export function storesFolder({ home }: Settings): string {
  return join(home, "neo4j");
}

/** Paths only; nothing is made. */
export function storeOf(settings: Settings): Store {
  const home = join(storesFolder(settings), lines[settings.neo4j.version].name);
  return {
    home,
    conf: join(home, "conf"),
    passwordFile: join(home, "password"),
    serverFile: join(home, "server.json"),
    usersFolder: join(home, "users"),
    doorFile: join(home, "door"),
    outputFile: join(home, "logs", "output.log"),
  };
}

/** The server's password; undefined before the first start. */
export function readPassword({ passwordFile }: Store): string | undefined {
  return existsSync(passwordFile) ? readFileSync(passwordFile, "utf8").trim() : undefined;
}

/** Makes a password of 128 random bits that only the person's own account can read. */
export function makePassword({ passwordFile }: Store): string {
  const password = randomBytes(16).toString("hex");
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  return password;
}

/** Makes the folders and writes the settings anew, for a server that will listen on `port`. */
export function writeConf(store: Store, port: number): void {
  for (const folder of ["conf", "data", "logs", "import", "plugins", "run", "users"]) {
    mkdirSync(join(store.home, folder), { recursive: true, mode: 0o700 });
  }
  const settings = Object.entries(confFor(port)).map(([key, value]) => `${key}=${value}\n`);
  writeFileSync(join(store.conf, "neo4j.conf"), settings.join(""), { mode: 0o600 });
}

function confFor(port: number): Record<string, string> {
  return {
    ...confWords(),
    "server.default_listen_address": "127.0.0.1",
    "server.bolt.listen_address": `127.0.0.1:${port}`,
    "server.bolt.advertised_address": `127.0.0.1:${port}`,
    "server.directories.import": "import",
  };
}

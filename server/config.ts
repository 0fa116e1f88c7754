// Every setting of the server, from flags and the environment, checked once at the start, all at once.
// The only place that reads the environment; knows nothing about what the settings are used for.
import { z } from "zod";
import { type Environment, folders } from "./config/folders.ts";
import { isLoopback, issueWith, loopbackWords, neo4jUriIssue } from "./config/rules.ts";
import { strangerIssues } from "./config/strangers.ts";
import { Fault, type FaultIssue } from "./errors.ts";

export const neo4jVersions = ["5.26.31", "2026.09.0"] as const;
export type Neo4jVersion = (typeof neo4jVersions)[number];

export interface Settings {
  /** TCP port of the page; 0 takes any free one. */
  readonly port: number;
  readonly host: string;
  /** Folder of the person's work: database, password, pid files. */
  readonly home: string;
  /** Folder of what can be fetched again, shared by all checkouts. */
  readonly cache: string;
  /** "auto": a server of one's own if an address is given, else managed, else Docker. */
  readonly database: "auto" | "managed" | "docker" | "external";
  readonly neo4j: Neo4jSettings;
  readonly logLevel: "trace" | "debug" | "info" | "warn" | "error" | "silent";
  /** Whether the samples go into an empty database. */
  readonly hasSamples: boolean;
}

export interface Neo4jSettings {
  readonly uri: string | undefined;
  readonly user: string;
  /** Undefined: the server asks for none. */
  readonly password: string | undefined;
  readonly database: string;
  /** Of the server that we run ourselves. */
  readonly version: Neo4jVersion;
}

/** What the command line may say; each wins over the environment. */
export interface Flags {
  readonly port?: string | undefined;
  readonly host?: string | undefined;
  readonly database?: string | undefined;
  readonly samples?: boolean | undefined;
}

const text = z.string();
const raw = z.object({
  PORT: text.refine(isPort, issueWith("must be a whole number from 0 to 65535")).transform(Number).default(4000),
  HOST: text.default("127.0.0.1"),
  LOG_LEVEL: z
    .enum(
      ["trace", "debug", "info", "warn", "error", "silent"],
      issueWith("must be trace, debug, info, warn, error or silent"),
    )
    .default("info"),
  ENTENTE_HOME: text.optional(),
  ENTENTE_CACHE: text.optional(),
  ENTENTE_DATABASE: text.optional(),
  ENTENTE_PUBLISHED_ON: z.literal("loopback", issueWith('can only be "loopback"')).optional(),
  NEO4J_URI: text.check(neo4jUriIssue).optional(),
  NEO4J_USER: text.default("neo4j"),
  NEO4J_PASSWORD: text.optional(),
  NEO4J_DATABASE: text.default("neo4j"),
  NEO4J_VERSION: z.enum(neo4jVersions, issueWith(`must be ${neo4jVersions.join(" or ")}`)).default("5.26.31"),
});
type Raw = z.output<typeof raw>;

/** Names of all settings that the environment may hold. */
const settingNames: readonly string[] = Object.keys(raw.shape);

/** Reads all settings. Throws a Fault "bad-setting" whose issues name every unknown or bad one. */
export function readSettings(environment: Environment = process.env, flags: Flags = {}): Settings {
  const given = withFlags(environment, flags);
  const parsed = raw.safeParse(given.values);
  const bad = parsed.success ? together(parsed.data) : parsed.error.issues.map(asIssue);
  const issues = [...strangerIssues(environment, settingNames), ...bad].map(given.named);
  if (issues.length > 0 || !parsed.success)
    throw new Fault("bad-setting", { message: "Some settings are not right", issues });
  return settingsOf(parsed.data, { environment, flags });
}

/** The environment of a child process: ours and something more. */
export function childEnvironment(more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  return { ...process.env, ...more };
}

/** What the machine's own set-up says about where programs are; read when they are looked for. */
export function programHints(
  environment: Environment = process.env,
): Record<"path" | "javaHome" | "mavenHome" | "home", string> {
  const { PATH, Path, JAVA_HOME, MAVEN_HOME, M2_HOME, HOME, USERPROFILE } = environment;
  return {
    path: PATH ?? Path ?? "",
    javaHome: JAVA_HOME ?? "",
    mavenHome: MAVEN_HOME ?? M2_HOME ?? "",
    home: HOME ?? USERPROFILE ?? "",
  };
}

/** A flag stands in for the variable of the same meaning, and messages then name the flag. Empty is unset. */
function withFlags(environment: Environment, flags: Flags) {
  const forced = flags.database ?? (environment.ENTENTE_DATABASE === "" ? undefined : environment.ENTENTE_DATABASE);
  const isAddress = forced !== undefined && forced !== "managed" && forced !== "docker";
  const overrides = {
    PORT: flags.port,
    HOST: flags.host,
    ENTENTE_DATABASE: forced,
    NEO4J_URI: isAddress ? forced : undefined,
  };
  const known = settingNames.filter((name) => (environment[name] ?? "") !== "");
  const values: Record<string, string> = Object.fromEntries(known.map((name) => [name, environment[name] ?? ""]));
  for (const [name, value] of Object.entries(overrides)) if (value !== undefined) values[name] = value;
  const addressName = flags.database === undefined ? "ENTENTE_DATABASE" : "--database";
  const names = new Map([
    ["PORT", flags.port === undefined ? "PORT" : "--port"],
    ["HOST", flags.host === undefined ? "HOST" : "--host"],
    ["NEO4J_URI", isAddress ? addressName : "NEO4J_URI"],
  ]);
  const named = ({ path, message }: FaultIssue): FaultIssue => ({ path: names.get(path) ?? path, message });
  return { values, named };
}

/** What is wrong with settings that are right one by one. */
function together(settings: Raw): FaultIssue[] {
  const issues: FaultIssue[] = [];
  if (!isLoopback(settings.HOST) && settings.ENTENTE_PUBLISHED_ON === undefined)
    issues.push({ path: "HOST", message: loopbackWords(settings.HOST) });
  if (settings.NEO4J_URI !== undefined || settings.ENTENTE_DATABASE !== undefined) return issues;
  if (settings.NEO4J_PASSWORD !== undefined)
    issues.push({ path: "NEO4J_PASSWORD", message: "is of no use without NEO4J_URI" });
  if (settings.NEO4J_USER !== "neo4j") issues.push({ path: "NEO4J_USER", message: "is of no use without NEO4J_URI" });
  if (settings.NEO4J_DATABASE !== "neo4j")
    issues.push({ path: "NEO4J_DATABASE", message: "is of no use without NEO4J_URI" });
  return issues;
}

function settingsOf(settings: Raw, { environment, flags }: { environment: Environment; flags: Flags }): Settings {
  const own = folders(environment);
  const forced = settings.ENTENTE_DATABASE;
  const isOurs = forced === "managed" || forced === "docker";
  const isGiven = !isOurs && settings.NEO4J_URI !== undefined;
  return {
    port: settings.PORT,
    host: settings.HOST,
    home: settings.ENTENTE_HOME ?? own.home,
    cache: settings.ENTENTE_CACHE ?? own.cache,
    database: isOurs ? forced : isGiven ? "external" : "auto",
    neo4j: {
      uri: isGiven ? settings.NEO4J_URI : undefined,
      user: settings.NEO4J_USER,
      password: settings.NEO4J_PASSWORD,
      database: settings.NEO4J_DATABASE,
      version: settings.NEO4J_VERSION,
    },
    logLevel: settings.LOG_LEVEL,
    hasSamples: flags.samples ?? true,
  };
}

function asIssue({ path, message }: z.core.$ZodIssue): FaultIssue {
  return { path: path.join("."), message };
}

function isPort(value: string): boolean {
  return /^\d{1,5}$/.test(value) && Number(value) <= 65_535;
}

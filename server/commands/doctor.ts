// entente doctor: what this machine has and lacks, a line each, and the cure for what is wrong.
// Only looks; starts and changes nothing.
import { readSettings, type Flags, type Settings } from "../config.ts";
import { Fault } from "../errors.ts";
import { diskCheck, memoryCheck, nodeCheck, portCheck } from "./doctor/machineChecks.ts";
import { databaseCheck, dockerCheck, javaCheck, mavenCheck, wayCheck } from "./doctor/databaseChecks.ts";
import type { Check } from "./doctor/check.ts";

/** All checks, worst news included; settings that are wrong are reported and their defaults used for the rest. */
export async function doctor(flags: Flags): Promise<Check[]> {
  const { settings, checks } = settingsOrDefaults(flags);
  const docker = await dockerCheck();
  const java = javaCheck(settings);
  const maven = mavenCheck(settings);
  return [
    nodeCheck(),
    ...checks,
    java,
    maven,
    docker,
    wayCheck(settings, { java, maven, docker }),
    diskCheck(settings),
    memoryCheck(),
    await portCheck(settings),
    await databaseCheck(settings),
  ];
}

/** One line for a check, and one for its cure. */
export function checkLine({ level, name, words, cure }: Check): string {
  const line = `${level.padEnd(5)} ${name.padEnd(9)} ${words}`;
  return cure === undefined ? line : `${line}\n${" ".repeat(16)}→ ${cure}`;
}

function settingsOrDefaults(flags: Flags): { settings: Settings; checks: Check[] } {
  try {
    return {
      settings: readSettings(undefined, flags),
      checks: [{ name: "Settings", level: "ok", words: "are right" }],
    };
  } catch (problem) {
    if (!(problem instanceof Fault)) throw problem;
    const checks = problem.issues.map(({ path, message }): Check => ({
      name: "Settings",
      level: "fail",
      words: `${path} ${message}`,
      cure: `Correct or unset ${path}`,
    }));
    return { settings: readSettings({}), checks };
  }
}

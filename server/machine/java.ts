// Finds the Java runtimes of this machine and their versions, mostly without starting one.
// Knows nothing about who needs which.
import { readFileSync, readdirSync, realpathSync } from "node:fs";
import { platform } from "node:os";
import { dirname, join } from "node:path";
import { programHints } from "../config.ts";
import { findProgram } from "./programs.ts";

export interface Java {
  readonly program: string;
  /** 17, 21, 25 … */
  readonly major: number;
}

/** All runtimes found, the one of JAVA_HOME first, then that of PATH, then those in the usual folders; each once. */
export function findJavas(): Java[] {
  const { javaHome } = programHints();
  const onPath = findProgram("java");
  const homes = [javaHome, onPath === undefined ? "" : homeOf(onPath), ...usualHomes()].filter((home) => home !== "");
  const found = homes.flatMap(javaIn);
  return found.filter((java, index) => found.findIndex(({ program }) => program === java.program) === index);
}

/** The first runtime whose version was tested, else the first that is new enough. */
export function fittingJava(javas: readonly Java[], tested: readonly number[]): Java | undefined {
  const least = Math.min(...tested);
  return javas.find(({ major }) => tested.includes(major)) ?? javas.find(({ major }) => major >= least);
}

/** Every Java home carries a text file "release" with its version. */
function javaIn(home: string): Java[] {
  const executable = platform() === "win32" ? "java.exe" : "java";
  try {
    const version = /^JAVA_VERSION="(?:1\.)?(\d+)/m.exec(readFileSync(join(home, "release"), "utf8"))?.[1];
    return version === undefined
      ? []
      : [{ program: realpathSync(join(home, "bin", executable)), major: Number(version) }];
  } catch {
    return [];
  }
}

/** `java` on PATH is often a chain of links into a home, so the home is two floors above its end. */
function homeOf(program: string): string {
  return dirname(dirname(realpathSync(program)));
}

function usualHomes(): string[] {
  const { home } = programHints();
  const below = (folder: string, inside = "") => foldersIn(folder).map((name) => join(folder, name, inside));
  switch (platform()) {
    case "darwin":
      return [
        ...below("/Library/Java/JavaVirtualMachines", "Contents/Home"),
        ...below(join(home, "Library/Java/JavaVirtualMachines"), "Contents/Home"),
        ...below("/opt/homebrew/opt", "libexec/openjdk.jdk/Contents/Home"),
        ...below("/usr/local/opt", "libexec/openjdk.jdk/Contents/Home"),
        ...below(join(home, ".sdkman/candidates/java")),
      ];
    case "win32":
      return ["Java", "Eclipse Adoptium", "Microsoft", "Zulu", "Amazon Corretto"].flatMap((maker) =>
        below(join("C:\\Program Files", maker)),
      );
    default:
      return [
        ...below("/usr/lib/jvm"),
        ...below("/opt"),
        ...below("/usr/java"),
        ...below(join(home, ".sdkman/candidates/java")),
      ];
  }
}

function foldersIn(folder: string): string[] {
  try {
    return readdirSync(folder).toSorted();
  } catch {
    return [];
  }
}

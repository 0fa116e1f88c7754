// Java's own archive of loaded classes (dynamic CDS, JEP 350): made when a server stops for the first time, it takes
// two fifths off every later start. Only an aid: without it, or with one that does not fit, Java starts as ever.
import { copyFileSync, existsSync, readFileSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import { tupleHash } from "../../../model/hash.ts";
import type { Java } from "../../machine/java.ts";

export const archiveSchema = z.object({ draft: z.string(), target: z.string() });
/** An archive in the making: where Java writes it when it ends, and where it goes if Java ended by itself. */
export type ArchiveDraft = z.infer<typeof archiveSchema>;

interface Place {
  readonly java: Java;
  readonly jars: string;
  /** Folder for a draft. */
  readonly folder: string;
}

/** What Java is told, and the draft if it is to make an archive. */
export function archiveFor({ java, jars, folder }: Place): { flags: string[]; draft: ArchiveDraft | undefined } {
  const target = join(dirname(jars), `classes-${tupleHash(java.program, releaseOf(java)).slice(0, 12)}.jsa`);
  if (existsSync(target)) return { flags: [`-XX:SharedArchiveFile=${target}`, ...quiet], draft: undefined };
  const draft = join(folder, "classes.jsa");
  return { flags: [`-XX:ArchiveClassesAtExit=${draft}`, ...quiet], draft: { draft, target } };
}

/** Java would name every class that it leaves out. */
const quiet = ["-Xlog:cds=off", "-Xlog:cds+dynamic=off"];

/** Keeps a draft whose Java ended by itself, throws away any other. Another store may have been faster. */
export function settleArchive({ draft, target }: ArchiveDraft, { hasEnded }: { hasEnded: boolean }): void {
  try {
    if (hasEnded && existsSync(draft) && !existsSync(target)) {
      const beside = `${target}.${process.pid}`;
      copyFileSync(draft, beside);
      renameSync(beside, target);
    }
    rmSync(draft, { force: true });
  } catch {
    // A full disk or a cache that may not be written to: starts stay as slow as they were.
  }
}

/** An archive fits one build of Java only. */
function releaseOf({ program }: Java): string {
  try {
    return readFileSync(join(dirname(dirname(program)), "release"), "utf8");
  } catch {
    return "";
  }
}

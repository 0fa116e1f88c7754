// The archive of loaded classes: kept when it is whole, never in the way when it is not.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { type ArchiveDraft, archiveFor, settleArchive } from "../../server/graph/local/classArchive.ts";

let folder = "";
let java = { program: "", major: 17 };

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "entente-archive-"));
  java = { program: join(folder, "jdk", "bin", "java"), major: 17 };
  mkdirSync(join(folder, "jdk"));
  return () => rmSync(folder, { recursive: true });
});

const asked = () => archiveFor({ java, jars: join(folder, "lib"), folder });

function drafted(text = "classes"): ArchiveDraft {
  const { draft } = asked();
  if (draft === undefined) throw new Error("No archive is asked for");
  writeFileSync(draft.draft, text);
  return draft;
}

describe("an archive of classes", () => {
  test("of a server that was ended hard is thrown away", () => {
    const draft = drafted();
    settleArchive(draft, { hasEnded: false });
    expect([existsSync(draft.draft), existsSync(draft.target)]).toEqual([false, false]);
  });

  test("that was never written leaves nothing behind", () => {
    const { draft } = asked();
    if (draft !== undefined) settleArchive(draft, { hasEnded: true });
    expect(asked().draft).toEqual(draft);
  });

  test("that cannot be put in place is no failure", () => {
    const draft = { ...drafted(), target: join(folder, "none", "classes.jsa") };
    expect(() => settleArchive(draft, { hasEnded: true })).not.toThrow();
  });

  test("is made by the first start and used by the next", () => {
    const draft = drafted();
    expect(asked().flags[0]).toBe(`-XX:ArchiveClassesAtExit=${draft.draft}`);
    settleArchive(draft, { hasEnded: true });
    expect(asked()).toMatchObject({
      flags: expect.arrayContaining([`-XX:SharedArchiveFile=${draft.target}`]) as string[],
      draft: undefined,
    });
  });

  test("stays as it is when another store made one too", () => {
    settleArchive(drafted(), { hasEnded: true });
    const { draft } = archiveFor({ java, jars: join(folder, "other", "lib"), folder });
    const target = asked().flags[0]?.replace("-XX:SharedArchiveFile=", "") ?? "";
    if (draft !== undefined) settleArchive({ draft: draft.draft, target }, { hasEnded: true });
    expect(readFileSync(target, "utf8")).toBe("classes");
  });

  test("is made anew for another build of Java", () => {
    settleArchive(drafted(), { hasEnded: true });
    writeFileSync(join(folder, "jdk", "release"), 'JAVA_VERSION="17.0.99"');
    expect(asked().draft).toBeDefined();
  });
});

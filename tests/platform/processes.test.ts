// Who is running: pids that were given away again, files of the dead, and doors that one at a time goes through.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { enter, leave, otherUsers } from "../../server/graph/local/users.ts";
import { watch } from "../../server/graph/local/watch.ts";
import { alone, readMark, removeMark, writeMark } from "../../server/machine/markFile.ts";
import { endProcess, isGone, isRunning, markOf, type ProcessMark } from "../../server/machine/processes.ts";

const here = markOf(process.pid);
const folder = mkdtempSync(join(tmpdir(), "entente-marks-"));

/** A process that does nothing, and one that refuses to end. */
function sleeper(isStubborn = false): ChildProcess {
  const stubborn = isStubborn ? 'process.on("SIGTERM", () => {});' : "";
  return spawn(process.execPath, ["-e", `${stubborn} setInterval(() => {}, 1000); console.log("up")`], {
    stdio: ["ignore", "pipe", "ignore"],
  });
}

async function started(child: ChildProcess): Promise<ProcessMark> {
  if (child.stdout !== null) await once(child.stdout, "data");
  const mark = markOf(child.pid ?? 0);
  if (mark === undefined) throw new Error("The process did not start");
  return mark;
}

describe("a process", () => {
  test("that has ended runs no more", async () => {
    const child = sleeper();
    const mark = await started(child);
    expect(isRunning(mark)).toBe(true);
    child.kill("SIGKILL");
    await once(child, "close");
    expect(isRunning(mark)).toBe(false);
    expect(markOf(mark.pid)).toBeUndefined();
  });

  test("whose pid went to another is not mistaken for it", () => {
    expect(here).toBeDefined();
    expect(isRunning({ pid: process.pid, started: "at another time" })).toBe(false);
  });

  test("that took over a pid is not ended in place of the other", async () => {
    await endProcess({ pid: process.pid, started: "at another time" }, 0);
    expect(here !== undefined && isRunning(here)).toBe(true);
  });

  test("that does not end when asked is ended", async () => {
    const mark = await started(sleeper(true));
    await endProcess(mark, 200);
    expect(isRunning(mark)).toBe(false);
  });

  test("is waited for no longer than told", async () => {
    const child = sleeper();
    const mark = await started(child);
    expect(await isGone(mark, 0)).toBe(false);
    child.kill();
    expect(await isGone(mark, 5000)).toBe(true);
  });
});

describe("a mark", () => {
  const file = join(folder, "mark.json");
  const schema = z.object({ n: z.int() });

  test("that is absent, half-written or of another make says nothing", () => {
    expect(readMark(file, schema)).toBeUndefined();
    for (const text of ["", '{"n":', '{"n":"1"}', "null"]) {
      writeFileSync(file, text);
      expect(readMark(file, schema)).toBeUndefined();
    }
  });

  test("is read as it was written, and can be taken away twice", () => {
    writeMark(file, { n: 0 });
    expect(readMark(file, schema)).toEqual({ n: 0 });
    removeMark(file);
    removeMark(file);
    expect(readMark(file, schema)).toBeUndefined();
  });
});

describe("a door", () => {
  const door = join(folder, "door");

  test("lets one through at a time", async () => {
    let inside = 0;
    let most = 0;
    const pass = () =>
      alone(door, async () => {
        inside += 1;
        most = Math.max(most, inside);
        await new Promise((resolve) => setImmediate(resolve));
        inside -= 1;
      });
    await Promise.all([pass(), pass(), pass()]);
    expect(most).toBe(1);
  });

  test("left shut by a dead process opens", async () => {
    writeMark(door, { pid: process.pid, started: "at another time" });
    expect(await alone(door, async () => "through")).toBe("through");
  });

  test("opens again after work that failed", async () => {
    await expect(alone(door, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await alone(door, async () => "through")).toBe("through");
  });
});

describe("users of a server", () => {
  const server = { usersFolder: join(folder, "users") };

  test("are none at first, and oneself is no other", () => {
    expect(otherUsers(server)).toEqual([]);
    enter(server);
    expect(otherUsers(server)).toEqual([]);
    leave(server);
  });

  test("that died do not count", async () => {
    const child = sleeper();
    const mark = await started(child);
    writeMark(join(server.usersFolder, `${mark.pid}.json`), mark);
    expect(otherUsers(server)).toEqual([mark]);
    child.kill("SIGKILL");
    await once(child, "close");
    expect(otherUsers(server)).toEqual([]);
  });
});

describe("the watch over a server", () => {
  test("starts it again when it has gone, and gives up after three times", async () => {
    const gone = { pid: 2 ** 22 + 1, started: "", port: 0, version: "" };
    let restarts = 0;
    const third = Promise.withResolvers<void>();
    const end = watch(gone, async () => {
      restarts += 1;
      if (restarts === 3) third.resolve();
      return gone;
    });
    await third.promise;
    await new Promise((resolve) => setTimeout(resolve, 1200));
    end();
    expect(restarts).toBe(3);
  });
});

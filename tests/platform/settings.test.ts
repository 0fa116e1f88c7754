// Settings from the environment and from flags: what is refused, in which words, and what wins.
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Environment, folders } from "../../server/config/folders.ts";
import { type Flags, readSettings } from "../../server/config.ts";
import { Fault } from "../../server/errors.ts";

function refused(environment: Environment, flags: Flags = {}): string[] {
  try {
    readSettings(environment, flags);
  } catch (problem) {
    if (problem instanceof Fault && problem.code === "bad-setting")
      return problem.issues.map(({ path, message }) => `${path} ${message}`);
    throw problem;
  }
  return [];
}

describe("settings are refused", () => {
  test("all of them at once, one line each", () => {
    const issues = refused({
      PORT: "x",
      LOG_LEVEL: "loud",
      NEO4J_VERSION: "4.4",
      ENTENTE_HOMES: "/x",
      NEO4J_URL: "bolt://x",
    });
    expect(issues.map((line) => line.split(" ")[0])).toEqual([
      "ENTENTE_HOMES",
      "NEO4J_URL",
      "PORT",
      "LOG_LEVEL",
      "NEO4J_VERSION",
    ]);
  });

  test("with a guess at what was meant", () => {
    expect(refused({ ENTENTE_HOMES: "/x" })).toEqual(["ENTENTE_HOMES is not a setting; did you mean ENTENTE_HOME?"]);
    expect(refused({ NEO4J_PASWORD: "x" })).toEqual(["NEO4J_PASWORD is not a setting; did you mean NEO4J_PASSWORD?"]);
    expect(refused({ ENTENTE_WHATEVER_ELSE: "x" })[0]).toMatch(/known are PORT, HOST/);
  });

  test.each(["-1", "65536", "4e3", "4000.5", " 4000", "0x10"])("when the port is %j", (port) => {
    expect(refused({ PORT: port })).toEqual([`PORT must be a whole number from 0 to 65535, but is "${port}"`]);
  });

  test.each(["0.0.0.0", "::", "192.168.1.5", "example.org", "127.0.0.1.evil.org"])(
    "when the host %s is not this machine",
    (host) => {
      expect(refused({ HOST: host })[0]).toMatch(/^HOST ".+" would open Entente to other machines/);
    },
  );

  test("by the name of the flag when a flag said them", () => {
    const issues = refused({ PORT: "4000" }, { port: "none", host: "0.0.0.0", database: "http://x" });
    expect(issues.map((line) => line.split(" ")[0])).toEqual(["--port", "--database"]);
    expect(refused({}, { host: "0.0.0.0" })[0]).toMatch(/^--host /);
  });

  test.each(["x", "localhost:7687", "http://x:7474", "bolt://", "neo4j://u:p@x", "bolt+x://y"])(
    "when %s is no address of a Neo4j server",
    (uri) => {
      expect(refused({ NEO4J_URI: uri })).toHaveLength(1);
    },
  );

  test("without repeating a password that is part of an address", () => {
    expect(refused({ NEO4J_URI: "neo4j://me:hush@x" }).join()).not.toContain("hush");
  });

  test("when a user, password or database is given without a server", () => {
    expect(refused({ NEO4J_USER: "me", NEO4J_PASSWORD: "x", NEO4J_DATABASE: "y" })).toHaveLength(3);
  });

  test("when ENTENTE_PUBLISHED_ON says anything but loopback", () => {
    expect(refused({ HOST: "0.0.0.0", ENTENTE_PUBLISHED_ON: "internet" })).toHaveLength(1);
  });
});

describe("settings", () => {
  test("have defaults, and empty variables are no settings", () => {
    const settings = readSettings({ PORT: "", NEO4J_URI: "", ENTENTE_DATABASE: "", XDG_DATA_HOME: "" });
    expect(settings).toMatchObject({ port: 4000, host: "127.0.0.1", database: "auto", hasSamples: true });
    expect(settings.neo4j).toEqual({
      uri: undefined,
      user: "neo4j",
      password: undefined,
      database: "neo4j",
      version: "5.26.31",
    });
  });

  test("take port 0 for any free port", () => {
    expect(readSettings({ PORT: "0" }).port).toBe(0);
  });

  test("from flags win over the environment", () => {
    const environment = { PORT: "1", ENTENTE_DATABASE: "docker", NEO4J_URI: "bolt://x" };
    expect(readSettings(environment, { port: "2", database: "managed", samples: false })).toMatchObject({
      port: 2,
      database: "managed",
      hasSamples: false,
    });
  });

  test("lead to a server of one's own, encrypted or not", () => {
    const settings = readSettings({
      NEO4J_URI: "neo4j+s://x.databases.neo4j.io",
      NEO4J_PASSWORD: "p",
      NEO4J_DATABASE: "d",
    });
    expect(settings).toMatchObject({
      database: "external",
      neo4j: { uri: "neo4j+s://x.databases.neo4j.io", database: "d" },
    });
    expect(readSettings({ NEO4J_URI: "bolt://other" }, { database: "bolt://x:7687" }).neo4j.uri).toBe("bolt://x:7687");
  });

  test("open to all addresses inside a container whose port is published on loopback", () => {
    expect(readSettings({ HOST: "0.0.0.0", ENTENTE_PUBLISHED_ON: "loopback" }).host).toBe("0.0.0.0");
  });

  test("leave alone what Neo4j's own tools and the tests use", () => {
    expect(
      refused({ NEO4J_HOME: "/opt/neo4j", NEO4J_CONF: "/etc/neo4j", ENTENTE_TEST_WIPE: "yes", PATH: "/bin" }),
    ).toEqual([]);
  });

  test("put the home where each system keeps a person's files", () => {
    expect(folders({ XDG_DATA_HOME: join("/", "d"), XDG_CACHE_HOME: join("/", "c") }, "linux")).toEqual({
      home: join("/", "d", "entente"),
      cache: join("/", "c", "entente"),
    });
    expect(folders({}, "darwin").home).toMatch(/Library.Application Support.entente$/);
    expect(folders({ LOCALAPPDATA: "L" }, "win32").home).toBe(join("L", "entente"));
  });
});

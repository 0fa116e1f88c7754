// The command line: reads what was typed, calls one command, tells in words what went wrong.
import { Command } from "commander";
import { cypher } from "./commands/cypher.ts";
import { checkLine, doctor } from "./commands/doctor.ts";
import { exportTo, importFiles } from "./commands/files.ts";
import { reset } from "./commands/reset.ts";
import { start } from "./commands/start.ts";
import { type Flags, readSettings } from "./config.ts";
import { Fault } from "./errors.ts";
import { progressOn } from "./progress.ts";

const databaseWords = "managed, docker, or the address of a Neo4j server (the password comes from NEO4J_PASSWORD)";

await main(process.argv).catch(tellAndFail);

async function main(parameters: readonly string[]): Promise<void> {
  const program = new Command("entente").description("Who stands with whom, since when, who says so, and what changed");
  addServing(program);
  addFiles(program);
  addCare(program);
  await program.parseAsync([...parameters]);
}

function addServing(program: Command): void {
  program
    .command("start")
    .description("open the database and serve the page")
    .option("--port <number>", "port of the page (PORT)")
    .option("--host <address>", "loopback address to listen on (HOST)")
    .option("--database <where>", databaseWords)
    .option("--no-samples", "leave an empty database empty")
    .action((flags: Flags) => start(readSettings(undefined, flags)));
  program
    .command("cypher")
    .description("run a read-only query and print one JSON object per row")
    .argument("<query>")
    .option("--database <where>", databaseWords)
    .option("-p, --param <name=value...>", "parameters; a value is JSON or else text")
    .action((text: string, { param = [], ...flags }: Flags & { param?: string[] }) =>
      cypher(readSettings(undefined, flags), { text, parameters: param, progress: progressOn() }),
    );
}

function addFiles(program: Command): void {
  program
    .command("import")
    .description("import casebooks (.json) and tables of claims (.csv)")
    .argument("<file...>")
    .option("--database <where>", databaseWords)
    .action((files: string[], flags: Flags) =>
      importFiles(readSettings(undefined, flags), { files, progress: progressOn() }),
    );
  program
    .command("export")
    .description("write everything, or what is known of some entities, as a casebook")
    .option("--entity <id...>", "only claims about these entities")
    .option("--out <file>", "where to write; standard output without")
    .option("--database <where>", databaseWords)
    .action(({ entity, out, ...flags }: Flags & { entity?: string[]; out?: string }) =>
      exportTo(readSettings(undefined, flags), { file: out, entities: entity, progress: progressOn() }),
    );
}

function addCare(program: Command): void {
  program
    .command("doctor")
    .description("look at this machine and say what is missing, with the cure")
    .option("--port <number>", "port of the page (PORT)")
    .option("--database <where>", databaseWords)
    .action(tellHealth);
  program
    .command("reset")
    .description("delete the database that Entente keeps in its home folder")
    .option("--yes", "do not ask")
    .action(async ({ yes = false }: { yes?: boolean }) => console.log(await reset(readSettings(), { isAgreed: yes })));
}

async function tellHealth(flags: Flags): Promise<void> {
  const checks = await doctor(flags);
  for (const check of checks) console.log(checkLine(check));
  if (checks.some(({ level }) => level === "fail")) process.exitCode = 1;
}

/** Known faults in words, one line for each issue; anything else with its stack, since it is a bug. */
function tellAndFail(problem: unknown): void {
  process.exitCode = 1;
  if (!(problem instanceof Fault)) return console.error(problem);
  console.error(`${problem.message}${problem.issues.length === 0 ? "" : ":"}`);
  for (const { path, message } of problem.issues) console.error(`  ${path} ${message}`);
}

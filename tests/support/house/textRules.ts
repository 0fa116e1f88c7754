// What no file of the project may carry: paths of one machine, hosts of package registries, the folder beside it.
import { extname } from "node:path/posix";
import { statSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../../bin/setup/steps.mjs";
import { filesBelow, lineAt, type Finding } from "./sources.ts";

// Written with ~ for the dot, so that this file does not break its own rule.
const hosts = [
  "registry~npmjs~org",
  "registry~yarnpkg~com",
  "repo1?~maven~(apache~)?org",
  "pypi~org",
  "files~pythonhosted~org",
  "registry-1~docker~io",
  "deb~debian~org",
].map((host) => host.replaceAll("~", "\\."));
const rules: readonly { mark: RegExp; words: string; isFreeIn?: RegExp }[] = [
  { mark: /(?<![\w.<>/-])\/(work|root|home\/\w+|Users\/\w+)\//, words: "a path of one machine" },
  { mark: new RegExp(`\\b(${hosts.join("|")})\\b`), words: "the host of a package registry" },
  { mark: /\.\.\/shared\b/, words: "the folder beside the project", isFreeIn: /^(tests|bench)\// },
];
const quoted = /^(samples\/|tests\/support\/house\/|tests\/house\/)/;
const textEndings = new Set([
  ".ts",
  ".tsx",
  ".mjs",
  ".cypher",
  ".json",
  ".jsonc",
  ".md",
  ".yml",
  ".yaml",
  ".html",
  ".css",
  ".svg",
  ".xml",
  ".sh",
  "",
]);
const sizeCeiling = 1_000_000;

/** Files whose text is ours; samples quote others and are left out, and so are very large files. */
export function ownTexts(): string[] {
  return filesBelow(".").filter(
    (path) => textEndings.has(extname(path)) && !quoted.test(path) && statSync(join(root, path)).size < sizeCeiling,
  );
}

/** Marks of a machine or a neighbourhood in a text. */
export function textFindings({ path, text }: { path: string; text: string }): Finding[] {
  return rules.flatMap(({ mark, words, isFreeIn }) => {
    const found = isFreeIn?.test(path) === true ? null : mark.exec(text);
    return found === null ? [] : [`${path}:${lineAt(text, found.index)} mentions ${words}: ${found[0]}`];
  });
}

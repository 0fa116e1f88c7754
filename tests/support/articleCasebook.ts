// The press report that the story retells, as a plain document with claims that quote it. Its text is not ours: it is
// read when the tests run, where it lies beside the project, and passages are found by a few words of theirs.
import { existsSync, readFileSync } from "node:fs";
import type { Casebook } from "../../model/claims/casebook.ts";
import type { ClaimInput } from "../../model/claims/records.ts";
import { readCasebook } from "../../server/features/imports/casebook/readCasebook.ts";

const articlePlace = new URL("../../../shared/seed/article.txt", import.meta.url);
const storyPlace = new URL("../../samples/story/casebook.json", import.meta.url);
const articleId = "press-report-2024-05";

/** The story's claims that the article makes too, and the words at which its passage begins and ends. */
const passages = [
  ["pashinyan-attends-summit", "Nikola Pashinyan attended", "summit"],
  ["pashinyan-visits-moscow", "summit in Moscow", "Wednesday"],
  ["pashinyan-prime-minister", "Armenian Prime Minister", "Pashinyan"],
  ["russia-leads-eaeu", "Kremlin-led", "Union"],
  ["putin-invites-pashinyan", "After the summit", "talks"],
  ["strained-critical-point", "The relationship between", "critical point"],
  ["azerbaijan-raids-karabakh", "due to", "Karabakh region"],
  ["separatists-control-karabakh", "ending three decades", "rule"],
  ["armenia-accuses-peacekeepers", "Armenia accused", "attack"],
  ["attack-not-halted", "failing to stop", "attack"],
  ["peacekeepers-in-karabakh", "Russian peacekeepers", "Nagorno-Karabakh"],
  ["russia-denies", "has denied", "to intervene"],
  ["russian-base-in-armenia", "military base", "Armenia"],
  ["armenia-reduces-russia", "Since then", "relations"],
  ["russia-reduces-armenia", "Since then", "relations"],
  ["pashinyan-seeks-west", "seeks to strengthen", "West"],
  ["pashinyan-distances-armenia", "distance Armenia", "alliances"],
  ["russia-leads-alliances", "Moscow-dominated", "alliances"],
  ["ministry-part-of-armenia", "Foreign", "Ministry"],
  ["armenia-stops-fees", "Foreign Ministry", "fees"],
  ["russia-leads-csto", "Russia-dominated", "pact"],
  ["armenia-suspends", "had previously suspended", "group"],
  ["armenia-suspended-in-csto", "had previously suspended", "group"],
  ["armenia-seeks-nato", "reinforce ties", "NATO"],
  ["armenia-seeks-eu", "reinforce ties", "NATO"],
  ["armenia-decides-icc", "decision to join", "Court"],
  ["russia-displeased", "Russia was displeased", "Court"],
  ["icc-warrant", "issued a warrant", "Ukraine"],
  ["putin-trade-grows", "bilateral trade", "increasing"],
  ["putin-security-questions", "issues concerning security", "persist"],
  ["putin-offers-talk", "an opportunity", "platform"],
  ["pashinyan-matters-piled-up", "issues have piled", "then"],
  ["pashinyan-thanks-reception", "let me thank", "hospitality"],
  ["pashinyan-thanks-sitting", "organising the session", "level"],
  ["december-meeting", "last time we", "December"],
  ["pashinyan-expects-talks", "I am sure", "regional issues"],
] as const;

/** Text of the press report, or undefined where it is not at hand. */
export function readArticle(): string | undefined {
  return existsSync(articlePlace) ? readFileSync(articlePlace, "utf8") : undefined;
}

/** Text of the story's casebook file. */
export function readStoryFile(): string {
  return readFileSync(storyPlace, "utf8");
}

/** A casebook with the article as its document. Throws when a passage is not found or a claim is not the story's. */
export function articleCasebook(article: string): Casebook {
  const story = readCasebook(readStoryFile());
  const byId = new Map(story.claims.map((claim) => [claim.id, claim]));
  const claims = passages.map(([name, from, to]) => {
    const claim = byId.get(`story-${name}`);
    if (claim === undefined) throw new Error(`The story has no claim ${name}`);
    return articleClaim(claim, quoteIn(article, { from, to }));
  });
  const named = new Set(claims.flatMap(({ subject, object, speaker }) => [subject, object, speaker]));
  return {
    format: "entente-casebook/1",
    title: "The press report behind the story",
    recordedBy: "the tests",
    sources: [{ id: "press", name: "A newspaper", reliability: "F" }],
    documents: [{ id: articleId, title: "A press report", source: "press", publishedOn: "2024-05", text: article }],
    entities: story.entities.filter(({ id }) => named.has(id)),
    claims,
  };
}

// The same statement in another document. The wording of its date and our reading of it belong to the story's.
function articleClaim(claim: ClaimInput, quote: { quote: string; start: number; end: number }): ClaimInput {
  const { inference: _reading, ...said } = claim;
  const { text: _wording, ...when } = claim.when;
  return { ...said, when, ...renamed(claim), quotes: [{ document: articleId, ...quote }] };
}

function renamed({ id, answers }: ClaimInput): Pick<ClaimInput, "id" | "answers"> {
  const own = (name: string | undefined): string | undefined => name?.replace(/^story-/, "article-");
  return { id: own(id), ...(answers === undefined ? {} : { answers: own(answers) }) };
}

function quoteIn(article: string, { from, to }: { from: string; to: string }) {
  const start = article.indexOf(from);
  const end = article.indexOf(to, start + (from.includes(to) ? 0 : from.length)) + to.length;
  if (start === -1 || end < start + to.length) throw new Error(`The article has no passage from "${from}" to "${to}"`);
  return { quote: article.slice(start, end), start, end };
}

// The plain form of a name under which it is indexed and sought: ASCII letters and digits, lower case, single spaces.
import anyAscii from "any-ascii";

/** "Հայաստան" → "hayastan", "Côte d'Ivoire" → "cote divoire"; empty for a name without letters or digits. */
export function nameKey(name: string): string {
  return anyAscii(name)
    .toLowerCase()
    .replace(/['’`]/g, "")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

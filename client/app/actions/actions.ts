// The one list of what can be done, gathered from its groups, and the way from a pressed key to an action.
import type { Action } from "./action.ts";
import { boardRows } from "./boardRows.ts";
import { layoutRows } from "./layoutRows.ts";
import { selectRows } from "./selectRows.ts";
import { shareRows } from "./shareRows.ts";
import { timeRows } from "./timeRows.ts";
import { viewRows } from "./viewRows.ts";

export const actions: readonly Action[] = [
  ...boardRows,
  ...selectRows,
  ...viewRows,
  ...timeRows,
  ...layoutRows,
  ...shareRows,
];

/** The action that a pressed key stands for. */
export function actionFor(
  event: Pick<KeyboardEvent, "key" | "code" | "shiftKey" | "ctrlKey" | "metaKey" | "altKey">,
): Action | undefined {
  const name = keyName(event);
  return actions.find((action) => action.keys.includes(name));
}

/** Keys as they are shown: "⇧ E", "Ctrl A". */
export function keyWords({ keys: [key = ""] }: Pick<Action, "keys">): string {
  const short = key
    .replace("Shift+", "⇧ ")
    .replace("Ctrl+", "Ctrl ")
    .replace("Alt+", "Alt ")
    .replace("Escape", "Esc")
    .replace("Delete", "Del");
  return short.length === 1 ? short.toUpperCase() : short;
}

// With Alt some keyboards write another sign, so the letter is read from the place of the key.
function keyName({ key, code, shiftKey, ctrlKey, metaKey, altKey }: Parameters<typeof actionFor>[0]): string {
  const isCtrl = ctrlKey || metaKey;
  const letter = altKey && code.startsWith("Key") ? code.slice(3) : key;
  const isLetter = /^[a-z]$/i.test(letter) || /^F\d+$/.test(letter);
  const shown = isLetter && (isCtrl || shiftKey || altKey) ? letter.toUpperCase() : letter;
  return `${isCtrl ? "Ctrl+" : ""}${altKey ? "Alt+" : ""}${shiftKey && isLetter ? "Shift+" : ""}${shown}`;
}

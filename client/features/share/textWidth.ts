// How wide a text will be, about, without a screen to ask: by the breadth of its letters in the typeface of the page.
// A little too wide rather than too narrow: a reader's machine may have another typeface.

/** Width in pixels of a text of this size in pixels. */
export function textWidth(text: string, size: number): number {
  return [...text].reduce((sum, letter) => sum + breadth(letter), 0) * size;
}

/** A text in lines that are no wider than this, broken between words. */
export function wrapped(text: string, { size, width }: { size: number; width: number }): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const before = lines.at(-1);
    const longer = before === undefined ? word : `${before} ${word}`;
    if (before === undefined || textWidth(longer, size) > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

function breadth(letter: string): number {
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}]/u.test(letter))
    return 1.05;
  if (/[ilj.,:;'’|!()[\]Itfr ]/.test(letter)) return 0.34;
  if (/[mwMW@—]/.test(letter)) return 0.92;
  return /\p{Lu}/u.test(letter) ? 0.7 : 0.6;
}

// Stable ids from ordered, delimited tuples. Pure, so that server and browser make the same id.
// MurmurHash3 x86 128 (Austin Appleby, public domain): an id, not a seal against forgery.

/** Hash of a tuple as 32 hexadecimal digits. Order counts, and no two different tuples are joined to the same text. */
export function tupleHash(...parts: readonly (string | number | undefined)[]): string {
  return murmur128(JSON.stringify(parts, (_key, value: unknown) => value ?? null));
}

/** MurmurHash3 x86 128 of a text's UTF-8 bytes, seed 0, as 32 hexadecimal digits. */
export function murmur128(text: string): string {
  const bytes = encoder.encode(text);
  const padded = new Uint8Array((bytes.length + 15) & ~15);
  padded.set(bytes);
  const words = new DataView(padded.buffer);
  const lanes = new Int32Array(4);
  const wholeBlocks = bytes.length & ~15;
  for (let at = 0; at < wholeBlocks; at += 4) {
    const lane = (at >> 2) & 3;
    mixWord(lanes, { lane, word: scrambled(words.getInt32(at, true), lane) });
  }
  for (let at = wholeBlocks; at < bytes.length; at += 4) {
    const lane = (at >> 2) & 3;
    lanes[lane] = laneAt(lanes, lane) ^ scrambled(words.getInt32(at, true), lane);
  }
  return finished(lanes, bytes.length);
}

const encoder = new TextEncoder();
const multipliers = new Int32Array([0x239b961b, 0xab0e9789, 0x38b34ae5, 0xa1e38b93]);
const wordTurns = new Int32Array([15, 16, 17, 18]);
const laneTurns = new Int32Array([19, 17, 15, 13]);
const laneConstants = new Int32Array([0x561ccd1b, 0x0bcaa747, 0x96cd1c35, 0x32ac3b17]);

function mixWord(lanes: Int32Array, { lane, word }: { lane: number; word: number }): void {
  const turned = rotated(laneAt(lanes, lane) ^ word, laneAt(laneTurns, lane));
  lanes[lane] = Math.imul(turned + laneAt(lanes, (lane + 1) & 3), 5) + laneAt(laneConstants, lane);
}

function scrambled(word: number, lane: number): number {
  const turned = rotated(Math.imul(word, laneAt(multipliers, lane)), laneAt(wordTurns, lane));
  return Math.imul(turned, laneAt(multipliers, (lane + 1) & 3));
}

function finished(lanes: Int32Array, length: number): string {
  for (let lane = 0; lane < 4; lane += 1) lanes[lane] = laneAt(lanes, lane) ^ length;
  spread(lanes);
  for (let lane = 0; lane < 4; lane += 1) lanes[lane] = avalanche(laneAt(lanes, lane));
  spread(lanes);
  return Array.from(lanes, (lane) => (lane >>> 0).toString(16).padStart(8, "0")).join("");
}

function spread(lanes: Int32Array): void {
  lanes[0] = laneAt(lanes, 0) + laneAt(lanes, 1) + laneAt(lanes, 2) + laneAt(lanes, 3);
  for (let lane = 1; lane < 4; lane += 1) lanes[lane] = laneAt(lanes, lane) + laneAt(lanes, 0);
}

function avalanche(value: number): number {
  const once = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return twice ^ (twice >>> 16);
}

function rotated(value: number, turns: number): number {
  return (value << turns) | (value >>> (32 - turns));
}

function laneAt(lanes: Int32Array, lane: number): number {
  return lanes[lane] ?? 0;
}

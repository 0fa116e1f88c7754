// Stable ids from ordered, delimited tuples. Pure, so that server and browser make the same id.
// MurmurHash3 x86 128 (Austin Appleby, public domain): an id, not a seal against forgery.

const multipliers = [0x239b961b, 0xab0e9789, 0x38b34ae5, 0xa1e38b93] as const;

/** Hash of a tuple as 32 hexadecimal digits. Order counts, and no two different tuples are joined to the same text. */
export function tupleHash(...parts: readonly (string | number | undefined)[]): string {
  return murmur128(JSON.stringify(parts.map((part) => part ?? null)));
}

/** MurmurHash3 x86 128 of a text's UTF-8 bytes, seed 0, as 32 hexadecimal digits. */
export function murmur128(text: string): string {
  const bytes = new TextEncoder().encode(text);
  const lanes: Lanes = [0, 0, 0, 0];
  const blocks = bytes.length >>> 4;
  for (let block = 0; block < blocks; block += 1) mixBlock(lanes, bytes, block * 16);
  mixTail(lanes, bytes.subarray(blocks * 16));
  return finish(lanes, bytes.length);
}

type Lanes = [number, number, number, number];
type LaneIndex = 0 | 1 | 2 | 3;
const laneIndexes = [0, 1, 2, 3] as const;
const scrambleTurns = [15, 16, 17, 18] as const;
const blockTurns = [19, 17, 15, 13] as const;
const blockConstants = [0x561ccd1b, 0x0bcaa747, 0x96cd1c35, 0x32ac3b17] as const;

function mixBlock(lanes: Lanes, bytes: Uint8Array, offset: number): void {
  for (const lane of laneIndexes) {
    const word = wordAt(bytes, offset + lane * 4);
    const mixed = rotate(lanes[lane] ^ scramble(word, lane), blockTurns[lane]);
    const next = lanes[nextLane(lane)];
    lanes[lane] = (Math.imul((mixed + next) | 0, 5) + blockConstants[lane]) | 0;
  }
}

function mixTail(lanes: Lanes, tail: Uint8Array): void {
  const padded = new Uint8Array(16);
  padded.set(tail);
  for (const lane of laneIndexes) {
    if (tail.length > lane * 4) lanes[lane] ^= scramble(wordAt(padded, lane * 4), lane);
  }
}

function finish(lanes: Lanes, length: number): string {
  for (const lane of laneIndexes) lanes[lane] ^= length;
  spread(lanes);
  for (const lane of laneIndexes) lanes[lane] = avalanche(lanes[lane]);
  spread(lanes);
  return lanes.map((lane) => (lane >>> 0).toString(16).padStart(8, "0")).join("");
}

function spread(lanes: Lanes): void {
  lanes[0] = (lanes[0] + lanes[1] + lanes[2] + lanes[3]) | 0;
  for (const lane of [1, 2, 3] as const) lanes[lane] = (lanes[lane] + lanes[0]) | 0;
}

function scramble(word: number, lane: LaneIndex): number {
  return Math.imul(rotate(Math.imul(word, multipliers[lane]), scrambleTurns[lane]), multipliers[nextLane(lane)]);
}

function avalanche(value: number): number {
  const once = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return twice ^ (twice >>> 16);
}

function nextLane(lane: LaneIndex): LaneIndex {
  return lane === 3 ? 0 : lane === 0 ? 1 : lane === 1 ? 2 : 3;
}

function rotate(value: number, turns: number): number {
  return (value << turns) | (value >>> (32 - turns));
}

function wordAt(bytes: Uint8Array, offset: number): number {
  const at = (index: number): number => bytes[offset + index] ?? 0;
  return at(0) | (at(1) << 8) | (at(2) << 16) | (at(3) << 24);
}

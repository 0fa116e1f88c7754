// Makes a long address short and back: deflated, as letters that an address may carry. Pure; knows no meaning of the text.
import { deflateSync, Inflate } from "fflate";
import { frequent } from "./frequent.ts";

/** Far more than any board needs; what unpacks to more than this is meant ill. */
const mostBytes = 400_000;

const dictionary = new TextEncoder().encode(frequent);

/** The text, deflated; letters, digits, "-" and "_" only. */
export function shrunk(text: string): string {
  const bytes = deflateSync(new TextEncoder().encode(text), { level: 9, dictionary });
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** The text that was deflated, or undefined when there was none. */
export function grown(letters: string): string | undefined {
  try {
    const binary = atob(letters.replaceAll("-", "+").replaceAll("_", "/"));
    return new TextDecoder("utf-8", { fatal: true }).decode(
      inflated(Uint8Array.from(binary, (byte) => byte.charCodeAt(0))),
    );
  } catch {
    return undefined;
  }
}

function inflated(bytes: Uint8Array): Uint8Array {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const stream = new Inflate({ dictionary }, (chunk) => {
    size += chunk.length;
    if (size > mostBytes) throw new Error("too much");
    chunks.push(chunk);
  });
  // In small pieces, so that what unpacks to too much is given up early.
  for (let at = 0; at < bytes.length; at += 4096) stream.push(bytes.slice(at, at + 4096), at + 4096 >= bytes.length);
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

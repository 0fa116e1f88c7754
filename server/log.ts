// The server's log: JSON lines, or readable lines on a terminal. Never given passwords or query parameters.
import { isatty } from "node:tty";
import pino, { type Logger } from "pino";
import pretty from "pino-pretty";

export type Log = Logger;

/** A log on standard output. `level` is one of pino's. */
export function openLog(level: string): Log {
  const options = { level, base: null, redact: ["password", "*.password", "headers.authorization", "headers.cookie"] };
  if (!isatty(1)) return pino({ ...options, timestamp: pino.stdTimeFunctions.isoTime });
  return pino(options, pretty({ colorize: true, ignore: "pid,hostname", translateTime: "HH:MM:ss", sync: true }));
}

// Where the browser for the tests is, and how to start it. Chromium, Chrome and Edge will all do.
// Knows nothing about the pages it will show.
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserType, LaunchOptions } from "playwright-core";

type Surroundings = Readonly<Record<string, string | undefined>>;

const windowsPaths = [
  "Google\\Chrome\\Application\\chrome.exe",
  "Chromium\\Application\\chrome.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
];
const macPaths = [
  "Google Chrome.app/Contents/MacOS/Google Chrome",
  "Chromium.app/Contents/MacOS/Chromium",
  "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
];
const linuxNames = [
  "google-chrome-stable",
  "google-chrome",
  "chromium",
  "chromium-browser",
  "microsoft-edge-stable",
  "microsoft-edge",
];

/** The program of a browser on this machine; CHROME_PATH decides when it is set. Undefined: there is none. */
export async function findBrowser(surroundings: Surroundings = process.env): Promise<string | undefined> {
  const chosen = surroundings.CHROME_PATH;
  if (chosen !== undefined && chosen !== "") return chosenBrowser(chosen);
  const installed = installedBrowsers(surroundings).find((path) => existsSync(path));
  if (installed !== undefined) return installed;
  const own = (await loadChromium()).executablePath();
  return existsSync(own) ? own : undefined;
}

/** Starts the browser that was found; throws a sentence when there is none. The caller closes it. */
export async function openBrowser(options: LaunchOptions = {}): Promise<Browser> {
  const executablePath = await findBrowser();
  if (executablePath === undefined) throw new Error("There is no browser for the tests: npm test fetches one.");
  // As root Chromium refuses to start inside its own sandbox.
  const isRoot = process.getuid?.() === 0;
  const flags = isRoot ? ["--no-sandbox", "--disable-dev-shm-usage"] : [];
  return (await loadChromium()).launch({ ...options, executablePath, args: [...flags, ...(options.args ?? [])] });
}

function chosenBrowser(path: string): string {
  if (!existsSync(path)) throw new Error(`CHROME_PATH names ${path}, but there is no such file.`);
  return path;
}

/** Playwright is large; the set-up asks for a browser before each run and seldom needs it. */
async function loadChromium(): Promise<BrowserType> {
  return (await import("playwright-core")).chromium;
}

function installedBrowsers(surroundings: Surroundings): string[] {
  if (process.platform === "win32") {
    const roots = [surroundings.PROGRAMFILES, surroundings["PROGRAMFILES(X86)"], surroundings.LOCALAPPDATA];
    return crossed(present(roots), windowsPaths);
  }
  if (process.platform === "darwin") {
    return crossed(["/Applications", join(surroundings.HOME ?? "/", "Applications")], macPaths);
  }
  return crossed([...(surroundings.PATH ?? "").split(":"), "/usr/bin", "/snap/bin"], linuxNames);
}

function crossed(folders: readonly string[], names: readonly string[]): string[] {
  return names.flatMap((name) => folders.filter((folder) => folder !== "").map((folder) => join(folder, name)));
}

function present(values: readonly (string | undefined)[]): string[] {
  return values.filter((value) => value !== undefined);
}

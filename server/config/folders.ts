// Where a person's own files go on each system. Knows nothing about what is kept there.
import { homedir, platform } from "node:os";
import { join } from "node:path";

export type Environment = Readonly<Record<string, string | undefined>>;

/** The folder for work that must last, and the folder for what can be fetched again. */
export function folders(environment: Environment, system: string = platform()): { home: string; cache: string } {
  const user = homedir();
  if (system === "darwin") {
    const library = join(user, "Library");
    return { home: join(library, "Application Support", "entente"), cache: join(library, "Caches", "entente") };
  }
  if (system === "win32") {
    const local = filled(environment.LOCALAPPDATA) ?? join(user, "AppData", "Local");
    return { home: join(local, "entente"), cache: join(local, "entente-cache") };
  }
  return {
    home: join(filled(environment.XDG_DATA_HOME) ?? join(user, ".local", "share"), "entente"),
    cache: join(filled(environment.XDG_CACHE_HOME) ?? join(user, ".cache"), "entente"),
  };
}

function filled(value: string | undefined): string | undefined {
  return value === "" ? undefined : value;
}

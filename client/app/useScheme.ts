// Light or dark: what the person chose, or what their system prefers.
import { useMediaQuery } from "@mantine/hooks";
import { useSettings } from "../board/settings.ts";
import type { Scheme } from "../canvas/inks.ts";

/** The scheme in force. */
export function useScheme(): Scheme {
  const theme = useSettings((settings) => settings.theme);
  const prefersDark = useMediaQuery("(prefers-color-scheme: dark)", false, { getInitialValueInEffect: false });
  return theme === "auto" ? (prefersDark ? "dark" : "light") : theme;
}

// The look of the kit: one typeface, small sizes, grey chrome, one accent. Colours of data are none of its business.
import { createTheme, type CSSVariablesResolver } from "@mantine/core";

export const theme = createTheme({
  fontFamily: '"Inter Variable", system-ui, sans-serif',
  fontFamilyMonospace: "ui-monospace, SFMono-Regular, Menlo, monospace",
  fontSizes: { xs: "12px", sm: "13px", md: "14px", lg: "16px", xl: "20px" },
  primaryColor: "ink",
  primaryShade: { light: 7, dark: 6 },
  defaultRadius: "sm",
  cursorType: "pointer",
  respectReducedMotion: true,
  colors: {
    ink: ["#f1f0fa", "#dfddf3", "#c7c5ec", "#b3b0f0", "#8d8ad0", "#7673c0", "#6562b2", "#4f4b9e", "#45418c", "#3a3778"],
  },
});

/** Lets the kit's own surfaces follow those of the page. */
export const surfaces: CSSVariablesResolver = () => {
  const shared = {
    "--mantine-color-body": "var(--panel)",
    "--mantine-color-text": "var(--text)",
    "--mantine-color-dimmed": "var(--soft)",
    "--mantine-color-placeholder": "var(--soft)",
    "--mantine-color-default": "var(--panel)",
    "--mantine-color-default-hover": "var(--hover)",
    "--mantine-color-default-border": "var(--line)",
    "--mantine-color-default-color": "var(--text)",
  };
  return { variables: {}, light: shared, dark: shared };
};

// Builds the page into dist/: hashed files only, nothing inlined, so that a strict content policy holds.
// During development it hands requests for the API on to a server that runs beside it.
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const api = "http://127.0.0.1:4000";

export default defineConfig({
  plugins: [react()],
  publicDir: false,
  build: {
    outDir: "dist",
    target: "es2024",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
  },
  server: { proxy: { "/api": api, "/health": api } },
});

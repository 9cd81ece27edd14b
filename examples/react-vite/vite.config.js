import { defineConfig } from "vite";

export default defineConfig({
  // Vite compiles JSX by itself. Klarsyn is left as it is, so that it finds its files beside its script.
  oxc: { jsx: { runtime: "automatic" } },
  server: { fs: { allow: ["..", "../../pkg"] } }, // in this repository the package and the messages lie beside the example
  optimizeDeps: { exclude: ["klarsyn"] },
});

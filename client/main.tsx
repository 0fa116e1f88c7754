// The entrance of the page: styles, settings that must come first, and the app.
import "./app/zodSetup.ts";
import "@fontsource-variable/inter/wght.css";
import "@mantine/core/styles.css";
import "@mantine/notifications/styles.css";
import "./app/page.css";
import { createRoot } from "react-dom/client";
import { App } from "./app/App.tsx";

const place = document.querySelector("#root");
if (place === null) throw new Error("The page has no place for the app");
createRoot(place).render(<App />);

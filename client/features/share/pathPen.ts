// A pen that writes SVG paths: outlines that are made for a canvas come out as text. Knows no shape.
import type { Pen } from "../../canvas/shapes.ts";

/** Draws with the pen and gives the path: the value of "d". */
export function pathOf(draw: (pen: Pen) => void): string {
  const steps: string[] = [];
  draw({
    beginPath: () => void steps.splice(0),
    closePath: () => void steps.push("Z"),
    lineTo: (x, y) => void steps.push(`${steps.length === 0 ? "M" : "L"}${short(x)} ${short(y)}`),
    ellipse: (x, y, across, up) => {
      const arc = `a${short(across)} ${short(up)} 0 1 0`;
      steps.push(`M${short(x - across)} ${short(y)}${arc} ${short(2 * across)} 0${arc} ${short(-2 * across)} 0Z`);
    },
    roundRect: (x, y, width, height, radii) => {
      const radius = typeof radii === "number" ? Math.min(radii, width / 2, height / 2) : 0;
      const corner = (dx: number, dy: number): string =>
        `a${short(radius)} ${short(radius)} 0 0 1 ${short(dx)} ${short(dy)}`;
      const [wide, high] = [short(width - 2 * radius), short(height - 2 * radius)];
      const way = [
        `h${wide}`,
        corner(radius, radius),
        `v${high}`,
        corner(-radius, radius),
        `h-${wide}`,
        corner(-radius, -radius),
      ];
      steps.push(`M${short(x + radius)} ${short(y)}${way.join("")}v-${high}${corner(radius, -radius)}Z`);
    },
  });
  return steps.join("");
}

/** A coordinate with two decimals at most. */
export function short(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}

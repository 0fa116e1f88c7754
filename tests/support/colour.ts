// Colours as numbers: contrast between two, and how far apart they look to people with and without colour blindness.
// Contrast as WCAG 2.2 defines it; the three dichromacies by the matrices of Machado, Oliveira and Fernandes (2009);
// distances in CIELAB (1976), where about 2 is just noticeable side by side.

type Triple = readonly [number, number, number];

export const sights = ["common", "protanopia", "deuteranopia", "tritanopia"] as const;
export type Sight = (typeof sights)[number];

const matrices: Readonly<Record<Sight, readonly [Triple, Triple, Triple]>> = {
  common: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** Contrast of two colours written as "#rrggbb": from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [bright = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (bright + 0.05) / (dark + 0.05);
}

/** How far apart two colours look, in CIELAB. */
export function distance({ one, other, sight }: { one: string; other: string; sight: Sight }): number {
  const [a, b] = [seen(one, sight), seen(other, sight)].map(lab);
  return Math.hypot(...[0, 1, 2].map((place) => (a?.[place] ?? 0) - (b?.[place] ?? 0)));
}

function luminance(colour: string): number {
  return dot([0.2126, 0.7152, 0.0722], linear(colour));
}

function seen(colour: string, sight: Sight): Triple {
  const rgb = linear(colour);
  const [red, green, blue] = matrices[sight];
  return [dot(red, rgb), dot(green, rgb), dot(blue, rgb)];
}

function linear(colour: string): Triple {
  const channel = (at: number): number => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function lab(rgb: Triple): Triple {
  const x = curved(dot([0.4124, 0.3576, 0.1805], rgb) / 0.9505);
  const y = curved(dot([0.2126, 0.7152, 0.0722], rgb));
  const z = curved(dot([0.0193, 0.1192, 0.9505], rgb) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function curved(value: number): number {
  return value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116;
}

function dot(a: Triple, b: Triple): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

// Owns what colours look like: laid one over the other, next to each other, and to readers who lack one kind of cone.
// Pure; colours are sRGB with parts of 0–255.

export interface Colour {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  /** 0–1. */
  readonly alpha: number;
}

type Triple = readonly [number, number, number];

/** Reads a colour as Chromium computes it: `rgb(…)`, `rgba(…)` or `color(srgb …)`. */
export const parseColour = (css: string): Colour => {
  const [, kind, parts] = /^(rgba?|color)\(([^)]*)\)$/.exec(css.trim()) ?? [];
  const numbers = (parts ?? '').match(/-?[\d.]+(?:e-?\d+)?/g)?.map(Number) ?? [];
  const [red, green, blue, alpha = 1] = numbers;
  if (red === undefined || green === undefined || blue === undefined) throw new Error(`no colour: ${css}`);
  const scale = kind === 'color' ? 255 : 1;
  return { red: red * scale, green: green * scale, blue: blue * scale, alpha };
};

/** A colour laid over an opaque one. */
export const over = (top: Colour, bottom: Colour): Colour => {
  const mix = (one: number, other: number): number => one * top.alpha + other * (1 - top.alpha);
  return {
    red: mix(top.red, bottom.red),
    green: mix(top.green, bottom.green),
    blue: mix(top.blue, bottom.blue),
    alpha: 1,
  };
};

const toLinear = (part: number): number => {
  const share = part / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};

const fromLinear = (light: number): number => {
  const share = Math.min(1, Math.max(0, light));
  return 255 * (share <= 0.0031308 ? share * 12.92 : 1.055 * share ** (1 / 2.4) - 0.055);
};

const linear = ({ red, green, blue }: Colour): Triple => [toLinear(red), toLinear(green), toLinear(blue)];

const times = (matrix: readonly [Triple, Triple, Triple], [x, y, z]: Triple): Triple => {
  const row = ([a, b, c]: Triple): number => a * x + b * y + c * z;
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
};

/** The contrast of two opaque colours, 1–21 (WCAG 2.2, relative luminance). */
export const contrastOf = (one: Colour, other: Colour): number => {
  const luminance = (colour: Colour): number => {
    const [red, green, blue] = linear(colour);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [low, high] = [luminance(one), luminance(other)].sort((less, more) => less - more);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
};

/**
 * The matrices of Machado, Oliveira and Fernandes, “A Physiologically-based Model for Simulation of Color Vision
 * Deficiency”, IEEE TVCG 15 (2009), at severity 1.0; they work on linear RGB.
 */
const DEFICIENCIES = {
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
} as const satisfies Record<string, readonly [Triple, Triple, Triple]>;

export type Sight = 'full' | keyof typeof DEFICIENCIES;

export const SIGHTS: readonly Sight[] = ['full', 'protanopia', 'deuteranopia', 'tritanopia'];

/** What an opaque colour looks like to eyes of a kind. */
export const asSeen = (colour: Colour, sight: Sight): Colour => {
  if (sight === 'full') return colour;
  const [red, green, blue] = times(DEFICIENCIES[sight], linear(colour));
  return { red: fromLinear(red), green: fromLinear(green), blue: fromLinear(blue), alpha: 1 };
};

/** CIELAB under D65. */
const toLab = (colour: Colour): Triple => {
  const [x, y, z] = times(
    [
      [0.4124564, 0.3575761, 0.1804375],
      [0.2126729, 0.7151522, 0.072175],
      [0.0193339, 0.119192, 0.9503041],
    ],
    linear(colour),
  );
  const f = (share: number): number => (share > 216 / 24389 ? Math.cbrt(share) : ((24389 / 27) * share + 16) / 116);
  const [fx, fy, fz] = [f(x / 0.95047), f(y), f(z / 1.08883)];
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)];
};

/** The difference of two CIELAB colours by CIEDE2000 (Sharma, Wu, Dalal 2005), all weights 1. */
export const labDifference = ([l1, a1, b1]: Triple, [l2, a2, b2]: Triple): number => {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const meanChroma = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2;
  const g = 0.5 * (1 - Math.sqrt(meanChroma ** 7 / (meanChroma ** 7 + 25 ** 7)));
  const [x1, x2] = [(1 + g) * a1, (1 + g) * a2];
  const [c1, c2] = [Math.hypot(x1, b1), Math.hypot(x2, b2)];
  const hue = (b: number, x: number): number =>
    b === 0 && x === 0 ? 0 : ((Math.atan2(b, x) * 180) / Math.PI + 360) % 360;
  const [h1, h2] = [hue(b1, x1), hue(b2, x2)];
  const isGrey = c1 * c2 === 0;
  const turn = h2 - h1;
  const hueStep = isGrey ? 0 : turn > 180 ? turn - 360 : turn < -180 ? turn + 360 : turn;
  const meanHue = isGrey
    ? h1 + h2
    : Math.abs(turn) <= 180
      ? (h1 + h2) / 2
      : h1 + h2 < 360
        ? (h1 + h2 + 360) / 2
        : (h1 + h2 - 360) / 2;
  const [meanL, meanC] = [(l1 + l2) / 2, (c1 + c2) / 2];
  const t =
    1 -
    0.17 * Math.cos(radians(meanHue - 30)) +
    0.24 * Math.cos(radians(2 * meanHue)) +
    0.32 * Math.cos(radians(3 * meanHue + 6)) -
    0.2 * Math.cos(radians(4 * meanHue - 63));
  const lightness = (l2 - l1) / (1 + (0.015 * (meanL - 50) ** 2) / Math.sqrt(20 + (meanL - 50) ** 2));
  const chroma = (c2 - c1) / (1 + 0.045 * meanC);
  const hueTerm = (2 * Math.sqrt(c1 * c2) * Math.sin(radians(hueStep / 2))) / (1 + 0.015 * meanC * t);
  const rotation =
    -2 *
    Math.sqrt(meanC ** 7 / (meanC ** 7 + 25 ** 7)) *
    Math.sin(radians(60 * Math.exp(-(((meanHue - 275) / 25) ** 2))));
  return Math.sqrt(lightness ** 2 + chroma ** 2 + hueTerm ** 2 + rotation * chroma * hueTerm);
};

/** How different two opaque colours look (CIEDE2000): 1 is barely seen, from 10 on it is seen at a glance. */
export const differenceOf = (one: Colour, other: Colour): number => labDifference(toLab(one), toLab(other));

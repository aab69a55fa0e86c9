/** Widths of the product's typeface at 14 px, semibold: a digit, what stands between digits, and letters and signs. */
const DIGIT = 8.4;
const BETWEEN = 4.6;
const SIGN = 10;

/** How wide a number is in a picture, in pixels, rounded up: `MX$180,000,000,000` needs twice as much as `7,286`. */
export function numberWidth(text: string): number {
  const widths = [...text].map((sign) => (/\d/u.test(sign) ? DIGIT : /[\s.,'’·]/u.test(sign) ? BETWEEN : SIGN));
  return Math.ceil(widths.reduce((sum, width) => sum + width, 0));
}

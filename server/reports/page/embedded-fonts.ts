import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Parts of the typeface by the characters that they have: those of the four languages, and further Latin letters. */
const PARTS = [
  {
    name: 'latin',
    range:
      'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD',
  },
  {
    name: 'latin-ext',
    range: 'U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+1E00-1E9F, U+20A0-20AB, U+20AD-20C0',
  },
];

const FILES = '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next';

/** The product's typeface as styles that hold it. */
export function embeddedFonts(): string {
  const { resolve } = createRequire(import.meta.url);
  return PARTS.map(({ name, range }) => {
    const file = readFileSync(resolve(`${FILES}-${name}-wght-normal.woff2`)).toString('base64');
    return `@font-face { font-family: "Atkinson Hyperlegible Next Variable"; font-weight: 200 800; src: url(data:font/woff2;base64,${file}) format("woff2"); unicode-range: ${range}; }`;
  }).join('\n');
}

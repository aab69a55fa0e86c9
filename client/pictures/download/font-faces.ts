/** Where the product's typeface is not, another one without serifs. */
const FALLBACK = 'sans-serif';

/**
 * Styles that bring the product's typeface along, as far as a text needs it: the faces are found in the page's own
 * style sheets and stand in the file itself.
 */
export async function fontFaces(text: string): Promise<string> {
  const family = getComputedStyle(document.body).fontFamily.split(',')[0] ?? FALLBACK;
  const faces = await Promise.all(facesOf(family, text).map(embedded));
  return `${faces.join('\n')}\ntext{font-family:${family},${FALLBACK};font-variant-numeric:lining-nums tabular-nums}`;
}

function facesOf(family: string, text: string): CSSFontFaceRule[] {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  return rules
    .filter((rule) => rule instanceof CSSFontFaceRule)
    .filter(({ style }) => nameOf(style.getPropertyValue('font-family')) === nameOf(family))
    .filter(({ style }) => style.getPropertyValue('font-style') !== 'italic')
    .filter(({ style }) => coversSome(style.getPropertyValue('unicode-range'), text));
}

const nameOf = (family: string) => family.replaceAll(/["']/g, '').trim();

/** Whether a range such as `U+0000-00FF, U+0131` has some character of a text. Without a range a face has all. */
export function coversSome(range: string, text: string): boolean {
  if (range === '') return true;
  const points = [...new Set(text)].map((character) => character.codePointAt(0)!);
  return range.split(',').some((part) => {
    const [from = '', to = from] = part.trim().replace(/^U\+/i, '').split('-');
    const [first, last] = [from.replaceAll('?', '0'), to.replaceAll('?', 'F')].map((hex) => Number.parseInt(hex, 16));
    return points.some((point) => point >= first! && point <= last!);
  });
}

async function embedded({ style, parentStyleSheet }: CSSFontFaceRule): Promise<string> {
  const [, source = ''] = /url\(["']?([^"')]+)["']?\)/.exec(style.getPropertyValue('src')) ?? [];
  const response = await fetch(new URL(source, parentStyleSheet?.href ?? document.baseURI));
  if (!response.ok) throw new Error('the typeface is not there');
  const weight = style.getPropertyValue('font-weight');
  return `@font-face{font-family:${style.getPropertyValue('font-family')};font-weight:${weight};src:url(${await asData(await response.blob())}) format("woff2")}`;
}

function asData(blob: Blob): Promise<string> {
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result));
    reader.onerror = () => failed(reader.error);
    reader.readAsDataURL(blob);
  });
}

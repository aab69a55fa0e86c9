import { escapedForXml } from '../escaped-for-xml.ts';

/** What XML and spreadsheets read as something else: marks, and `_x000D_` for what XML cannot hold. */
export function escapedForCell(text: string): string {
  return escapedForXml(
    text
      .replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_')
      .replace(
        /(?![\t\n])[\p{Cc}\uFFFE\uFFFF]/gu,
        (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
      ),
  );
}

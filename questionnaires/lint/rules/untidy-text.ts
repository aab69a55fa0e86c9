import type { Finding } from '../../finding.ts';
import type { LintContext } from '../lint-context.ts';
import { writtenTexts } from '../written-texts.ts';

const UNTIDY: readonly [pattern: RegExp, message: string, remedy: string][] = [
  [/^\s|\s$/u, 'it begins or ends with a space', 'remove the space'],
  [/ {2}|\t/u, 'two spaces follow each other', 'keep one'],
  [/<\/?[a-z][^>]*>/iu, 'it holds a mark-up tag, which would be read as it stands', 'write plain text'],
  [/\b(TODO|FIXME|TBD|XXX+|[Ll]orem ipsum)\b|\?\?\?/u, 'it is not finished', 'write the text'],
  [/\ufffd|Ã[\u0080-\u00bf]/u, 'it holds broken characters', 'write them anew and save the file as UTF-8'],
  [/\b(\p{L}{2,}) \1\b/iu, 'a word stands twice', 'remove one of them'],
];

/** Slips of the pen, and braces that open without closing: they would be read aloud. */
export function untidyText({ instrument }: LintContext): Finding[] {
  return instrument.manifest.languages.flatMap((language) => {
    const texts = instrument.texts[language];
    return (texts ? writtenTexts(texts) : []).flatMap(({ path, text }): Finding[] => {
      const about = { severity: 'warning', file: `texts/${language}.json`, path } as const;
      if (/[{}]/.test(text.replace(/\{[^{}]*\}/g, ''))) {
        const message = 'a brace opens or closes alone';
        return [{ ...about, code: 'broken-fill', message, remedy: 'write the fill as {name}' }];
      }
      const found = UNTIDY.find(([pattern]) => pattern.test(text));
      return found ? [{ ...about, code: 'untidy-text', message: found[1], remedy: found[2] }] : [];
    });
  });
}

import type { Finding } from '../../authoring/finding.ts';
import { languageOf } from '../../words/languages.ts';
import type { LintContext } from '../lint-context.ts';
import { writtenTexts } from '../written-texts.ts';

const UNTIDY: readonly [pattern: RegExp, message: string, remedy: string][] = [
  [/^\s|\s$/u, 'it begins or ends with a space', 'remove the space'],
  [/[\p{Cc}\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/u, 'it holds a character that nobody sees', 'remove it'],
  [/^[a-z]+(_[a-z0-9]+)+$/u, 'it is a code and no words', 'write what is shown'],
  [/^\d+[.)] /u, 'it begins with a number of its own', 'leave the number out'],
  [/ {2}/u, 'two spaces follow each other', 'keep one'],
  [/ [,.](?!\p{N})/u, 'a space stands before a comma or a full stop', 'remove the space'],
  [/,,|;;|(?<!\.)\.\.(?!\.)|\?\?(?!\?)|¿¿/u, 'a mark stands twice', 'keep one'],
  [/<\/?[a-z][^>]*>|&[a-z]+;|&#\d+;/iu, 'it holds mark-up, which would be read as it stands', 'write plain text'],
  [
    /(?<![\p{L}\p{N}])(TODO|FIXME|TBD|XXX+|[Ll]orem ipsum)(?![\p{L}\p{N}])|\?\?\?/u,
    'it is not finished',
    'write the text',
  ],
  [/\ufffd|[ÃÂ][\u0080-\u00bf]|â€/u, 'it holds broken characters', 'write them anew and save the file as UTF-8'],
];

const TWICE = /(?<![\p{L}\p{M}\p{N}’'-])(\p{L}[\p{L}\p{M}]+)\s\1(?![\p{L}\p{M}\p{N}’'-])/giu;

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
      if (found) return [{ ...about, code: 'untidy-text', message: found[1], remedy: found[2] }];
      const twice = wordTwice(text, languageOf(language)?.speech.doubled ?? []);
      if (twice === undefined) return [];
      return [{ ...about, code: 'untidy-text', message: `“${twice}” stands twice`, remedy: 'remove one of them' }];
    });
  });
}

/** A word written twice in a row, but for those that may be. */
function wordTwice(text: string, allowed: readonly string[]): string | undefined {
  const words = [...text.matchAll(TWICE)].map(([, word = '']) => word.toLocaleLowerCase());
  return words.find((word) => !allowed.includes(word));
}

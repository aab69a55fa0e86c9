import type { NoteRemark } from '../report.ts';
import type { CarriedSaid } from '../words/carried-values.ts';
import type { WorkbookLanguage } from './languages/languages.ts';
import type { MissingTexts } from './languages/missing-texts.ts';
import type { Copy } from './plan-questions.ts';
import type { TableRow } from './read-table.ts';

/** How texts of the workbook become texts of the questionnaire. */
export interface TextReader {
  readonly languages: readonly WorkbookLanguage[];
  readonly remark: NoteRemark;
  readonly missing: MissingTexts;
}

/**
 * A text in each language, with what it quotes; languages without one take that of the default language, or of
 * the first that has it.
 */
export function cellTexts(
  { languages, remark, missing }: TextReader,
  row: TableRow,
  key: string,
  about: { quoted: (name: string) => string | undefined; copies?: readonly Copy[] },
): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [at, { spellings, code }] of languages.entries()) {
    const written = spellings.find((each) => row.inLanguage(key, each) !== '') ?? spellings[0];
    const inLanguage = row.inLanguage(key, written) || (at === 0 ? row.inLanguage(key, undefined) : '');
    if (inLanguage === '') continue;
    const place = row.place(key, written);
    const text = plainText(inLanguage, {
      ...about,
      spellings,
      changed: (said) => remark('changed', place, said),
      lost: (said) => remark('lost', place, said),
    });
    if (text !== '') found[code] = text;
  }
  const [fallback] = Object.entries(found);
  if (fallback === undefined) return {};
  const [from, text] = fallback;
  for (const { code } of languages) {
    if (Object.hasOwn(found, code)) continue;
    found[code] = text;
    missing.add(row, key, { language: code, from });
  }
  return found;
}

interface PlainText {
  quoted: (name: string) => string | undefined;
  copies?: readonly Copy[];
  spellings: WorkbookLanguage['spellings'];
  changed: (said: CarriedSaid) => void;
  lost: (said: CarriedSaid) => void;
}

const TAG = /<\/?[a-z][a-z0-9]*(\s[^<>]*)?\/?>/gi;

function plainText(written: string, { quoted, copies = [], spellings, changed, lost }: PlainText): string {
  let text = written.replace(/\r\n?/g, '\n');
  for (const { choice } of copies)
    if (choice) {
      const { code, row } = choice.list.choices[choice.at]!;
      const label = spellings.map((each) => row.inLanguage('label', each)).find((each) => each !== '');
      text = text.replaceAll('%(label)s', label || row.text('label') || code).replaceAll('%(name)s', code);
    }
  if (TAG.test(text)) {
    changed({ code: 'markupLeftOut' });
    text = text.replace(/<br\s*\/?>/gi, '\n').replace(TAG, '');
  }
  text = text.replace(/\*\*([^*\n]+)\*\*/g, '$1');
  const parts = text.split(/(\$\{[^{}]*\})/);
  return parts
    .map((part, at) => {
      if (at % 2 === 0) {
        if (/[{}]/.test(part)) changed({ code: 'bracesChanged' });
        return part.replace(/\{/g, '(').replace(/\}/g, ')');
      }
      const name = part.slice(2, -1).trim();
      const found = quoted(name);
      if (found === undefined) lost({ code: 'quoteLost', name: name.slice(0, 80) });
      return found === undefined ? '…' : `{${found}}`;
    })
    .join('')
    .trim();
}

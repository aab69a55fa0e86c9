import { SLIPS } from '../../lint/warnings/slip-warnings.ts';
import { put } from '../compose/put.ts';
import { isJsonRecord } from '../json.ts';
import { type DraftFiles, namedIn, type Path, valueAt } from '../places.ts';
import type { FoundInDraft, Remedies, Remedy } from './remedy.ts';

/** A text that is missing starts as the text of the questionnaire's own language. */
export const startFromSource: Remedies = ({ finding, files }) => {
  const source = String(valueAt(files, ['manifest.json', 'defaultLanguage']));
  const path = finding.path.split('.');
  const from = [`texts/${source}.json`, ...path];
  const text = valueAt(files, from);
  const at = [finding.file, ...path];
  if (text === undefined || valueAt(files, at) !== undefined || finding.file === from[0]) return [];
  // An instruction alone is no question's text.
  if (path.length > 2 && path[0] !== 'choices' && valueAt(files, at.slice(0, -1)) === undefined) return [];
  return [{ kind: 'start-from-source', operations: [put(files, at, text, from)] }];
};

/** What nothing shows or names is taken away; a list with its labels. */
export const removeUnused: Remedies = ({ finding, files, place }) => {
  const was = valueAt(files, place);
  if (was === undefined || place.at(-1) !== finding.path.split('.').at(-1)) return [];
  const labels = finding.code === 'unused-list' ? labelsOf(files, place.at(-1)!) : [];
  const operations = [place, ...labels].map((at) => ({ do: 'delete' as const, at, was: valueAt(files, at)! }));
  return [{ kind: 'remove-unused', operations }];
};

function labelsOf(files: DraftFiles, list: string): Path[] {
  return Object.keys(files)
    .filter((file) => file.startsWith('texts/'))
    .map((file) => [file, 'choices', list])
    .filter((at) => valueAt(files, at) !== undefined);
}

/** Invisible characters, as the rule of untidy texts has them. */
const INVISIBLE = /[\p{Cc}\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/gu;

const TWICE = /(?<![\p{L}\p{M}\p{N}’'-])(\p{L}[\p{L}\p{M}]+)\s\1(?![\p{L}\p{M}\p{N}’'-])/giu;

/** Slips of the pen corrected, one at a time, as they are found. */
const TIDIED: readonly ((text: string) => string)[] = [
  (text) => text.trim(),
  (text) => text.replace(INVISIBLE, ''),
  (text) => text.replace(/ {2,}/gu, ' '),
  (text) => text.replace(/ +([,.])(?!\p{N})/gu, '$1'),
  (text) => text.replace(/([,;])\1+|(?<!\.)\.\.(?!\.)|\?\?(?!\?)|¿¿/gu, (marks) => marks.charAt(0)),
  (text) => text.replace(/^\d+[.)] /u, ''),
  (text) => text.replace(TWICE, '$1'),
];

/** A text without its slips; none where only its author can finish it. */
export const tidy: Remedies = (found) =>
  reworded(found, 'tidy', (text) => {
    const tidied = TIDIED.reduce((written, step) => step(written), text);
    return SLIPS.some(({ pattern }) => pattern.test(tidied)) ? text : tidied;
  });

/** A question with its marks, as its language writes them. */
export const addQuestionMark: Remedies = (found) =>
  reworded(found, 'add-question-mark', (text) => {
    const isSpanish = found.finding.file.startsWith('texts/es');
    const isFrench = found.finding.file.startsWith('texts/fr');
    const asked = text.includes('?') ? text : `${text.replace(/[.:;,\s]+$/u, '')}${isFrench ? ' ' : ''}?`;
    if (!isSpanish || asked.split('¿').length === asked.split('?').length) return asked;
    return asked.includes('¿') ? asked : `¿${asked}`;
  });

function reworded({ files, place }: FoundInDraft, kind: Remedy['kind'], change: (text: string) => string): Remedy[] {
  const was = valueAt(files, place);
  if (typeof was !== 'string') return [];
  const to = change(was);
  return to === was || to === '' ? [] : [{ kind, operations: [{ do: 'set', at: place, to, was }] }];
}

/** A file that nothing names is taken away; a form can be asked instead. */
export const settleFile: Remedies = ({ finding, files }) => {
  const was = files[finding.file];
  if (was === undefined) return [];
  const remove: Remedy = { kind: 'remove-file', operations: [{ do: 'delete', at: [finding.file], was }] };
  const form = isJsonRecord(was) ? was.form : undefined;
  const chain = ['manifest.json', 'chain'];
  if (typeof form !== 'string' || !namedIn(valueAt(files, chain))) return [remove];
  return [remove, { kind: 'ask-form', operations: [{ do: 'add', into: chain, item: form }] }];
};

import { STATA_NAME } from '../../codebook/export-name.ts';
import { isIccs2015 } from '../../instrument/iccs-2015.ts';
import { isJsonList, isJsonRecord, type Json } from '../json.ts';
import type { Operation } from '../operation.ts';
import { type DraftFiles, type Path, valueAt } from '../places.ts';
import { listAround, removeRule } from './condition-remedies.ts';
import type { Remedies } from './remedy.ts';

const set = (files: DraftFiles, at: Path, to: Json): Operation => ({ do: 'set', at, to, was: valueAt(files, at)! });

/** A way of not answering that is a code of the list already, or stands twice. */
export const freeCode: Remedies = ({ files, place }) => {
  const question = questionAt(files, place);
  const missing = question?.value.missing;
  if (!question || !isJsonList(missing)) return [];
  const list = valueAt(files, ['modules/lists.json', 'lists', String(question.value.choices)]);
  const codes = isJsonList(list) ? list : [];
  const to = missing.filter((code, index) => missing.indexOf(code) === index && !codes.includes(code));
  const at = [...question.at, 'missing'];
  if (to.length === missing.length) return [];
  return [
    { kind: 'free-code', operations: [to.length === 0 ? { do: 'delete', at, was: missing } : set(files, at, to)] },
  ];
};

/** "None" excludes the other answers. */
export const makeExclusive: Remedies = ({ files, place }) => {
  const question = questionAt(files, place);
  if (!question) return [];
  const { exclusive } = question.value;
  const operation: Operation = isJsonList(exclusive)
    ? set(files, [...question.at, 'exclusive'], [...exclusive, 'none'])
    : { do: 'add', into: question.at, name: 'exclusive', item: ['none'] };
  return [{ kind: 'make-exclusive', operations: [operation] }];
};

/** A setting without effect is taken away, lowered to what has one, or the rule with it is removed. */
export const settleIdle: Remedies = (found) => {
  const { finding, files, place } = found;
  const was = valueAt(files, place);
  const last = place.at(-1)!;
  if (finding.file === 'crime-types.json') return removeRule(found);
  if (finding.path === 'details.perCrime') {
    const most = valueAt(files, ['manifest.json', 'details', 'perInterview']);
    return typeof most === 'number' ? [{ kind: 'lower-setting', operations: [set(files, place, most)] }] : [];
  }
  const isRemovable = ['maxSelected', 'exclusive'].includes(last) || finding.path.startsWith('packs.');
  if (!isRemovable || was === undefined || place.length < 3) return [];
  return [{ kind: 'remove-setting', operations: [{ do: 'delete', at: place, was }] }];
};

/** A code that ICCS does not have becomes the nearest one above it that it has. */
export const correctIccs: Remedies = ({ finding, files, place: inside }) => {
  const place = listAround(listAround(inside, 'rules'), 'office');
  const was = valueAt(files, place);
  const [, position] = /\[(\d+)\](?:\.code)?$/.exec(finding.path) ?? [];
  const wrong = codeAt(was, position);
  const nearest = wrong === undefined ? undefined : nearestIccs(wrong);
  if (nearest === undefined || was === undefined) return [];
  const to = isJsonList(was)
    ? was.map((item, index) =>
        index === Number(position) ? (isJsonRecord(item) ? { ...item, code: nearest } : nearest) : item,
      )
    : nearest;
  // Two codes of the office that become the same are one.
  const single = isJsonList(to) && to.every((item) => typeof item === 'string') ? [...new Set(to)] : to;
  return [{ kind: 'correct-iccs', operations: [set(files, place, single)] }];
};

function codeAt(value: Json | undefined, position: string | undefined): string | undefined {
  if (typeof value === 'string') return value;
  const item = isJsonList(value) && position !== undefined ? value[Number(position)] : undefined;
  const code = isJsonRecord(item) ? item.code : item;
  return typeof code === 'string' ? code : undefined;
}

function nearestIccs(wrong: string): string | undefined {
  const digits = wrong.replace(/\D/g, '');
  for (const code of [digits, `0${digits}`])
    for (let length = Math.min(code.length, 6); length >= 2; length -= 1)
      if (isIccs2015(code.slice(0, length))) return code.slice(0, length);
  return undefined;
}

/** A name that statistical packages would cut gets a shorter one everywhere: its words, cut from the end. */
export const shortenName: Remedies = ({ files, place }) => {
  const question = questionAt(files, place);
  const from = question?.value.name;
  if (typeof from !== 'string') return [];
  return [STATA_NAME, STATA_NAME - 8, STATA_NAME - 14].flatMap((most) => {
    const to = shortened(from, most);
    return to === from
      ? []
      : [
          {
            kind: 'shorten-name' as const,
            operations: [{ do: 'rename' as const, what: 'question' as const, from, to }],
          },
        ];
  });
};

function shortened(name: string, most: number): string {
  const words = name.split('_');
  while (words.join('_').length > most && words.some((word) => word.length > 4)) {
    const longest = words.reduce(
      (best, word, index) => (word.length > words[best]!.length && !word.includes('[') ? index : best),
      words.length - 1,
    );
    words[longest] = words[longest]!.slice(0, -1);
    if (words[longest].length <= 4) break;
  }
  return words.join('_').slice(0, most).replace(/_+$/, '');
}

/** Codes that stand twice in a list stand once. */
export const removeRepetition: Remedies = ({ files, place }) => {
  const was = valueAt(files, place);
  if (!isJsonList(was) || was.some((item) => typeof item !== 'string')) return [];
  const to = [...new Set(was)];
  return to.length === was.length ? [] : [{ kind: 'remove-repetition', operations: [set(files, place, to)] }];
};

/** The least and the greatest number, the wrong way round. */
export const swapLimits: Remedies = ({ files, place }) => {
  const question = questionAt(files, place);
  const { min, max } = question?.value ?? {};
  if (!question || typeof min !== 'number' || typeof max !== 'number' || min <= max) return [];
  const operations = [set(files, [...question.at, 'min'], max), set(files, [...question.at, 'max'], min)];
  return [{ kind: 'swap-limits', operations }];
};

/** The question that a place is in. */
function questionAt(files: DraftFiles, place: Path) {
  const depth = place.indexOf('questions') + 2;
  const at = place.slice(0, depth);
  const value = depth > 1 && place.length >= depth ? valueAt(files, at) : undefined;
  return isJsonRecord(value) ? { at, value } : undefined;
}

import { isJsonList, isJsonRecord, type Json } from '../../../questionnaires/edit/json.ts';
import type { Operation } from '../../../questionnaires/edit/operation.ts';
import { type DraftFiles, keyOf, namedIn, type Path, valueAt } from '../../../questionnaires/edit/places.ts';
import { questionsIn } from '../../../questionnaires/edit/rename/questions-in.ts';
import type { RandomSource } from '../../../questionnaires/respondent/random-source.ts';

const JUNK: readonly Json[] = [
  '',
  'x',
  '{m_age} > 3',
  0,
  -1,
  true,
  null,
  [],
  {},
  ['dk', 'dk'],
  { name: 'x' },
  '{',
  "'",
];

/** An operation that a person, or somebody who sends what no page would send, may want. */
export function randomOperation(files: DraftFiles, random: RandomSource): Operation {
  const kind = random.integer(0, 9);
  const at = randomPath(files, random);
  const was = valueAt(files, at)!;
  if (kind <= 2) return { do: 'set', at, to: randomValue(was, random), was };
  if (kind === 3) return { do: 'set', at, to: randomValue(was, random), was: pick(JUNK, random) };
  if (kind === 4) return { do: 'delete', at, was };
  if (kind <= 6) return randomAddition(files, random);
  if (kind === 7) {
    const into = random.next() < 0.7 ? at.slice(0, -1) : randomPath(files, random);
    return { do: 'move', at, into, after: randomAfter(files, into, random) };
  }
  return randomRename(files, random);
}

function randomAddition(files: DraftFiles, random: RandomSource): Operation {
  const into = randomPath(files, random);
  const container = valueAt(files, into);
  const like = namedIn(container)?.[0]?.[1] ?? pick(JUNK, random);
  const key = `new_${random.integer(1, 5)}`;
  const after = randomAfter(files, into, random);
  if (!isJsonList(container)) return { do: 'add', into, name: key, item: like, after };
  const isWord = typeof like === 'string' || !isJsonRecord(like);
  const named = isJsonRecord(like) && Object.hasOwn(like, 'id') ? { ...like, id: key } : { ...Object(like), name: key };
  return { do: 'add', into, item: isWord ? key : named, after };
}

function randomRename(files: DraftFiles, random: RandomSource): Operation {
  const to = pick(['renamed', 'm_age', '[c]_renamed', 'Ñ', `renamed_${random.integer(1, 9)}`], random);
  const question = pick(questionsIn(files), random);
  const from = String(question?.name);
  const list = String(question?.choices ?? question?.rows ?? 'yes_no');
  const codes = namedIn(valueAt(files, ['modules/lists.json', 'lists', list])) ?? [['dk', 'dk']];
  const definitions = Object.keys((valueAt(files, ['manifest.json', 'definitions']) ?? {}) as object);
  return pick<Operation>(
    [
      { do: 'rename', what: 'question', from, to },
      { do: 'rename', what: 'list', from: list, to },
      { do: 'rename', what: 'code', of: list, from: pick(codes, random)?.[0] ?? 'x', to },
      { do: 'rename', what: 'definition', from: pick(definitions, random) ?? 'x', to },
      { do: 'rename', what: 'screen', of: 'perception', from: 'outlook', to },
      { do: 'rename', what: 'edit', from: 'month_unknown', to },
    ],
    random,
  );
}

function randomValue(was: Json, random: RandomSource): Json {
  if (typeof was === 'string' && random.next() < 0.5) return `${was} x`;
  if (isJsonRecord(was) && keyOf(was) !== undefined && random.next() < 0.5) return { ...was, visibleIf: '{m_age} > 3' };
  return pick(JUNK, random);
}

function randomAfter(files: DraftFiles, into: Path, random: RandomSource): string | null {
  const keys = (namedIn(valueAt(files, into)) ?? []).map(([key]) => key);
  return random.next() < 0.2 ? null : (pick([...keys, 'gone'], random) ?? null);
}

function randomPath(files: DraftFiles, random: RandomSource): Path {
  const path: string[] = [];
  for (let value: Json | undefined = files; path.length === 0 || random.next() < 0.75; ) {
    const entries = namedIn(value);
    if (!entries || entries.length === 0) break;
    const [key, inner] = pick(entries, random)!;
    path.push(key);
    value = inner;
  }
  return path;
}

function pick<T>(items: readonly T[], random: RandomSource): T {
  return items[random.integer(0, items.length - 1)]!;
}

import { describe, expect, it } from 'vitest';
import {
  applyOperations,
  type Change,
  compareWithStandard,
  type DraftFiles,
  diffInstruments,
  EditRefused,
  InvalidInstrument,
  impactOf,
  mappedChanges,
  parseInstrument,
} from '#questionnaires';
import { questionsIn } from '../../../questionnaires/edit/rename/questions-in.ts';
import { instrumentFiles } from '../../support/instrument-files.ts';
import { bySize } from '../../support/size.ts';

const lacsi = instrumentFiles('lacsi-2018-r1') as DraftFiles;
const parsed = (files: DraftFiles) => parseInstrument(files as Record<string, unknown>);
const before = parsed(lacsi);

interface Renaming {
  readonly what: 'question' | 'code' | 'screen' | 'form' | 'authority';
  readonly of?: string;
  readonly from: string;
  readonly to: string;
}

/** The questionnaire with one name changed everywhere; undefined where the name may not be changed. */
function renamed(...renamings: readonly Renaming[]) {
  try {
    return parsed(
      applyOperations(
        lacsi,
        renamings.map((one) => ({ do: 'rename' as const, ...one })),
      ).files,
    );
  } catch (error) {
    if (error instanceof EditRefused || error instanceof InvalidInstrument) return undefined;
    throw error;
  }
}

const said = (changes: readonly Change[]) => changes.map(({ verdict, sentence }) => `${verdict}: ${sentence}`);

const QUESTIONS = [...new Set(questionsIn(lacsi).map(({ name }) => String(name)))].map(
  (from): Renaming => ({ what: 'question', from, to: from.replace(/(\w)$/, '$1q') }),
);

const CODES = Object.entries(before.lists).flatMap(([of, codes]) =>
  codes.map((from): Renaming => ({ what: 'code', of, from, to: `${from}_q` })),
);

const SCREENS = before.forms.flatMap(({ form, screens }) =>
  screens.map(({ name }): Renaming => ({ what: 'screen', of: form, from: name, to: `${name}_q` })),
);

const FORMS = before.forms.map(({ form }): Renaming => ({ what: 'form', from: form, to: `${form}_q` }));

const AUTHORITIES = before.manifest.reportingBodies.map(
  ({ code }): Renaming => ({ what: 'authority', from: code, to: `${code}_q` }),
);

describe('a name that is another one, and nothing else', () => {
  const flat = renamed({ what: 'question', from: 'hb_dwelling', to: 'hb_flat' })!;

  it('needs a mapping, though rules of crimes and conditions name the question', () => {
    const changes = diffInstruments(before, flat);
    expect(said(changes)).toEqual(['mapping: hb_dwelling is now called hb_flat.']);
    const mapped = mappedChanges(changes, flat, { variables: { hb_dwelling: 'hb_flat' } });
    expect(mapped.map(({ verdict }) => verdict)).toEqual(['mapped']);
  });

  it('leaves every figure of the standard comparable', () => {
    const { figures, questions } = compareWithStandard(before, flat);
    expect(figures.filter(({ standing }) => standing !== 'same')).toEqual([]);
    expect(questions.filter(({ standing }) => standing !== 'same')).toEqual([]);
    expect(impactOf(diffInstruments(before, flat), { before, after: flat }).figures).toEqual([]);
  });

  it('needs a mapping where a code of a list is called otherwise', () => {
    const after = renamed({ what: 'code', of: 'tenure', from: 'rented', to: 'let' })!;
    expect(said(diffInstruments(before, after))).toEqual([
      'mapping: The list tenure has “Rented” (let) under another code now; before, rented.',
    ]);
  });

  it('breaks no series, whichever variable it is', () => {
    expect(wronglyBroken(some(QUESTIONS))).toEqual([]);
  }, 300_000);

  it('breaks no series, whichever code it is', () => {
    expect(wronglyBroken(some(CODES))).toEqual([]);
  }, 300_000);

  it('breaks no series, whichever form or authority it is', () => {
    expect(wronglyBroken(some([...FORMS, ...AUTHORITIES]))).toEqual([]);
  }, 300_000);

  it('breaks no series, whichever screen it is', () => {
    expect(wronglyBroken(some(SCREENS))).toEqual([]);
  }, 300_000);
});

/** One in seven; one in forty where time is short. */
const some = (renamings: readonly Renaming[]) => renamings.filter((_, at) => at % bySize({ small: 40, full: 7 }) === 0);

/** What is told beside the name itself, or not told as a name, for each thing that got another one. */
function wronglyBroken(renamings: readonly Renaming[]): string[] {
  return renamings.flatMap((one) => {
    const after = renamed(one);
    if (after === undefined) return [];
    const changes = diffInstruments(before, after);
    const isRight = changes.length > 0 && changes.every(({ verdict }) => verdict !== 'breaks');
    return isRight ? [] : [`${one.what} ${one.of ?? ''} ${one.from}: ${said(changes).slice(0, 3).join(' | ')}`];
  });
}

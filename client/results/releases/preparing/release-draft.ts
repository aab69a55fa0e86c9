import {
  type BodyOf,
  FIGURE_LANGUAGES,
  type FigureLanguage,
  type FigureSource,
  type prepareRelease,
  releaseKey,
  TABLE_FORMATS,
  type TableFormat,
} from '#contract';
import { fieldOfInstant, instantOfField } from '../zoned-instant.ts';

type InEach = Readonly<Record<FigureLanguage, string>>;

/** The rules as they are typed. */
export interface TypedRules {
  readonly minimumCases: string;
  readonly complement: boolean;
  readonly dominance: string;
  readonly protection: string;
}

/** What a person has typed of a release. */
export interface ReleaseDraft {
  readonly release: string;
  readonly title: InEach;
  /** Of a correction alone. */
  readonly why: InEach;
  readonly withdraws: boolean;
  /** Keys of saved tables. */
  readonly tables: readonly string[];
  readonly source: FigureSource;
  /** Day and hour as the field has them, in the zone of the person. */
  readonly hour: string;
  readonly rules: TypedRules;
  readonly formats: readonly TableFormat[];
  /** Languages of the reports that go with it, and the edition that they compare with; none is blank. */
  readonly reports: readonly FigureLanguage[];
  readonly before: string;
  readonly packages: string;
}

export type DraftError =
  | 'title'
  | 'key'
  | 'tables'
  | 'hour'
  | 'why'
  | 'minimumCases'
  | 'dominance'
  | 'protection'
  | 'packages';

const EMPTY: InEach = { es: '', en: '', pt: '', fr: '' };

/** A new release; its hour is noon of tomorrow. */
export function newReleaseDraft(now: Date): ReleaseDraft {
  const tomorrow = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, 12);
  return {
    release: '',
    title: EMPTY,
    why: EMPTY,
    withdraws: false,
    tables: [],
    source: {},
    hour: fieldOfInstant(tomorrow),
    rules: { minimumCases: '5', complement: true, dominance: '10', protection: '10' },
    formats: [],
    reports: [],
    before: '',
    packages: '',
  };
}

const isFull = (texts: InEach) => FIGURE_LANGUAGES.every((language) => texts[language].trim() !== '');

function isWithin(typed: string, [least, most]: readonly [number, number], isWhole: boolean): boolean {
  const number = Number(typed);
  return typed.trim() !== '' && number >= least && number <= most && (!isWhole || Number.isInteger(number));
}

const hashesIn = (typed: string) => typed.split(/[\s,;]+/).filter(Boolean);

/** What is missing or wrong, in the order of the form. */
export function errorsInDraft(draft: ReleaseDraft, isCorrection: boolean): DraftError[] {
  const { rules } = draft;
  const wrong: readonly (readonly [DraftError, boolean])[] = [
    ['why', isCorrection && !isFull(draft.why)],
    ['title', !isFull(draft.title)],
    ['key', !releaseKey.safeParse(draft.release).success],
    ['tables', draft.tables.length === 0],
    ['hour', instantOfField(draft.hour) === undefined],
    ['minimumCases', !isWithin(rules.minimumCases, [2, 100], true)],
    ['dominance', !isWithin(rules.dominance, [0.001, 1000], false)],
    ['protection', !isWithin(rules.protection, [0, 1000], false)],
    ['packages', !hashesIn(draft.packages).every((hash) => /^[0-9a-f]{64}$/.test(hash))],
  ];
  return wrong.flatMap(([field, isWrong]) => (isWrong ? [field] : []));
}

/** What is sent of a draft without errors. */
export function bodyOfDraft(draft: ReleaseDraft, isCorrection: boolean): BodyOf<typeof prepareRelease> {
  const { release, title, why, withdraws, tables, source, rules, formats, reports, before } = draft;
  return {
    about: { release, title, ...(isCorrection && { why, withdraws }) },
    embargo: instantOfField(draft.hour)!,
    tables: [...tables],
    source,
    rules: {
      minimumCases: Number(rules.minimumCases),
      complement: rules.complement,
      dominance: { p: Number(rules.dominance) },
      protection: Number(rules.protection),
    },
    tableFormats: TABLE_FORMATS.filter((format) => formats.includes(format)),
    ...(reports.length > 0 && {
      reports: {
        languages: FIGURE_LANGUAGES.filter((language) => reports.includes(language)),
        ...(before !== '' && { before }),
      },
    }),
    packages: hashesIn(draft.packages),
  };
}

/** A name for addresses from a title. */
export function keyFromTitle(title: string): string {
  const plain = title.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+/g, '')
    .slice(0, 40)
    .replaceAll(/-+$/g, '');
}

import {
  type AboutRelease,
  type BodyOf,
  FIGURE_LANGUAGES,
  type FigureLanguage,
  type FigureSource,
  type PublicationStandard,
  type prepareRelease,
  RECORD_FORMATS,
  type RecordFormatName,
  releaseKey,
  type SuppressionRules,
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
  /** Of what was asked for elsewhere: the page has no fields for it, and keeps it. */
  readonly shares?: Pick<SuppressionRules['dominance'], 'n' | 'k'>;
}

/** The least and the most that each number of the rules may be. */
export const RULE_LIMITS = {
  minimumCases: { least: 2, most: 100 },
  dominance: { least: 0.001, most: 1000 },
  protection: { least: 0, most: 1000 },
} as const;

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
  readonly sourceBefore: FigureSource;
  readonly standard?: PublicationStandard;
  /** How readers know values, as it was asked for before. */
  readonly values?: AboutRelease['values'];
  /** Ids of public-use files of the register, in which other formats they go, and the language of their labels. */
  readonly publicFiles: readonly string[];
  readonly publicFormats: readonly RecordFormatName[];
  readonly publicLanguage?: FigureLanguage;
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
    sourceBefore: {},
    publicFiles: [],
    publicFormats: [],
    packages: '',
  };
}

const isFull = (texts: InEach) => FIGURE_LANGUAGES.every((language) => texts[language].trim() !== '');

function isWithin(typed: string, { least, most }: { least: number; most: number }, isWhole: boolean): boolean {
  const number = Number(typed);
  return typed.trim() !== '' && number >= least && number <= most && (!isWhole || Number.isInteger(number));
}

/** Sums are hidden by shares alone. */
const isByShares = ({ dominance, shares }: TypedRules) => dominance.trim() === '' && shares !== undefined;

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
    ['minimumCases', !isWithin(rules.minimumCases, RULE_LIMITS.minimumCases, true)],
    ['dominance', !(isByShares(rules) || isWithin(rules.dominance, RULE_LIMITS.dominance, false))],
    ['protection', !isWithin(rules.protection, RULE_LIMITS.protection, false)],
    ['packages', !hashesIn(draft.packages).every((hash) => /^[0-9a-f]{64}$/.test(hash))],
  ];
  return wrong.flatMap(([field, isWrong]) => (isWrong ? [field] : []));
}

/** What is sent of a draft without errors. */
export function bodyOfDraft(
  draft: ReleaseDraft,
  isCorrection: boolean,
  spoken: FigureLanguage = 'es',
): BodyOf<typeof prepareRelease> {
  const { release, title, why, withdraws, tables, source, rules, formats, reports, before, sourceBefore } = draft;
  const { values, standard, publicFiles, publicFormats, publicLanguage = spoken } = draft;
  return {
    about: { release, title, ...(isCorrection && { why, withdraws }), ...(values && { values }) },
    embargo: instantOfField(draft.hour)!,
    tables: [...tables],
    source,
    rules: {
      minimumCases: Number(rules.minimumCases),
      complement: rules.complement,
      dominance: { ...rules.shares, ...(!isByShares(rules) && { p: Number(rules.dominance) }) },
      protection: Number(rules.protection),
    },
    tableFormats: TABLE_FORMATS.filter((format) => formats.includes(format)),
    ...(reports.length > 0 && {
      reports: {
        languages: FIGURE_LANGUAGES.filter((language) => reports.includes(language)),
        ...(before !== '' && { before }),
        ...(before !== '' && Object.keys(sourceBefore).length > 0 && { beforeSource: sourceBefore }),
        ...(standard && { standard }),
      },
    }),
    ...(publicFiles.length > 0 && {
      publicFiles: {
        ids: [...publicFiles],
        formats: RECORD_FORMATS.filter((format) => publicFormats.includes(format)),
        language: publicLanguage,
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

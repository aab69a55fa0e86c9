import { type FIGURE_LANGUAGES, isDayOfCalendar, localeOfLanguage } from '#contract';
import { WrongUse } from '../../command-failure.ts';

/** An edition of this platform: the number of an analysis file, or the accepted interviews of a survey. */
export interface ReportedEdition {
  readonly number?: number;
  readonly survey?: string;
  readonly weighting?: string;
}

export interface StudyFiles {
  readonly study: string;
  readonly data: string;
}

/** Which edition a report is of, and with which one before it is compared. */
export type ReportPlaces =
  | { readonly own: StudyFiles; readonly before?: StudyFiles }
  | { readonly edition: ReportedEdition; readonly editionBefore?: ReportedEdition };

interface TypedPlaces {
  readonly file: number | undefined;
  readonly survey: string | undefined;
  readonly weighting: string | undefined;
  readonly study: string | undefined;
  readonly data: string | undefined;
  readonly before: string | undefined;
  readonly 'before-weighting': string | undefined;
  readonly 'before-study': string | undefined;
  readonly 'before-data': string | undefined;
}

const NUMBER = /^[1-9][0-9]{0,8}$/u;

/** @throws WrongUse what does not go together */
export function reportPlaces(typed: TypedPlaces): ReportPlaces {
  const { file, survey, weighting, study, data, before } = typed;
  const { 'before-weighting': beforeWeighting, 'before-study': beforeStudy, 'before-data': beforeData } = typed;
  const sources = [file, survey, study].filter((one) => one !== undefined);
  if (sources.length !== 1)
    throw new WrongUse('name one edition: --file N, --survey KEY, or --study FILE and --data DIR');
  if ((study === undefined) !== (data === undefined)) throw new WrongUse('name --study and --data together');
  if ((beforeStudy === undefined) !== (beforeData === undefined))
    throw new WrongUse('name --before-study and --before-data together');
  if (study !== undefined) {
    if (before !== undefined || weighting !== undefined || beforeWeighting !== undefined)
      throw new WrongUse('a study is compared with --before-study FILE and --before-data DIR, and has its own weights');
    const older = beforeStudy === undefined ? undefined : { study: beforeStudy, data: beforeData! };
    return { own: { study, data: data! }, ...(older && { before: older }) };
  }
  if (beforeStudy !== undefined) throw new WrongUse('an edition of this platform is compared with --before N or KEY');
  if (beforeWeighting !== undefined && before === undefined)
    throw new WrongUse('--before-weighting is for the edition of --before');
  return {
    edition: {
      ...(file !== undefined && { number: file }),
      ...(survey !== undefined && { survey }),
      ...(weighting !== undefined && { weighting }),
    },
    ...(before !== undefined && {
      editionBefore: {
        ...(NUMBER.test(before) ? { number: Number(before) } : { survey: before }),
        ...(beforeWeighting !== undefined && { weighting: beforeWeighting }),
      },
    }),
  };
}

/** @throws WrongUse a locale that is none, or of another language */
export function chosenLocale(
  language: (typeof FIGURE_LANGUAGES)[number],
  locale: string | undefined,
): string | undefined {
  if (locale === undefined) return undefined;
  const known = localeOfLanguage(language, locale);
  if (known !== undefined) return known;
  throw new WrongUse(
    `--locale ${locale} is of another language than --language ${language}, or none: name one such as ${language}-CL`,
  );
}

/** @throws WrongUse */
export function dayOnCover(date: string | undefined, today: string): string {
  if (date === undefined) return today;
  if (!isDayOfCalendar(date)) throw new WrongUse(`--date ${date}: write a day such as 2026-08-31`);
  return date;
}

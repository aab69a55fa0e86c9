import {
  categoryName,
  crimeName,
  FIGURE_LANGUAGES,
  type FigureLanguage,
  type FigureWords,
  figureWords,
  measureName,
  valueName,
  variableName,
} from '#contract';
import type { Localized } from '#questionnaires';
import { analysedLabel } from '../analysed/analysed-labels.ts';
import type { DescribedRecordColumn, DescribedRecords } from './described-columns.ts';
import { iccsLabel, isIccsCode } from './iccs-labels.ts';
import { officeLabel } from './office/office-words.ts';
import { STUDY_ANSWERS, STUDY_MISSING, STUDY_VARIABLES } from './study-words.ts';

type Held = NonNullable<DescribedRecordColumn['holds']>;

/** The words of figures, and their language. */
interface Spoken {
  readonly language: FigureLanguage;
  readonly words: FigureWords;
}

/**
 * The records of an existing survey with the words that the product has for what its study states under names of the
 * product: a study has no questionnaire that would call them. Codes stay as they are; what nobody named has its code.
 */
export function withStudyLabels(described: DescribedRecords): DescribedRecords {
  const spoken = FIGURE_LANGUAGES.map((language): Spoken => ({ language, words: figureWords(language) }));
  return {
    ...described,
    missing: { ...STUDY_MISSING, ...described.missing },
    files: described.files.map((file) => ({
      ...file,
      columns: file.columns.map((column) => ({ ...column, ...labelsOf(column, spoken) })),
    })),
  };
}

/**
 * The records of an edition with words of the product for what its questionnaire has no words for: groups that figures
 * divide by, kinds of area, tags of ICCS, rare crimes that were merged. What the questionnaire says stays.
 */
export function withOwnWords(described: DescribedRecords): DescribedRecords {
  const spoken = FIGURE_LANGUAGES.map((language): Spoken => ({ language, words: figureWords(language) }));
  return {
    ...described,
    files: described.files.map((file) => ({
      ...file,
      columns: file.columns.map((column) => {
        const { label, codes = [] } = labelsOf(column, spoken);
        // Why there is no answer is said in the questionnaire's words.
        const said = codes.map((one, place) => (Object.hasOwn(STUDY_MISSING, one.code) ? column.codes![place]! : one));
        return { ...column, ...(isNamedByCode(column) && { label }), ...(column.codes && { codes: said }) };
      }),
    })),
  };
}

/** Where a column is called by the code of what it divides by: `Group: sex`. */
function isNamedByCode({ label, holds }: DescribedRecordColumn): boolean {
  if (holds?.what !== 'domain' && holds?.what !== 'table_domain') return false;
  return Object.values(label).every((text) => text.endsWith(`: ${holds.of}`));
}

function labelsOf({ name, label, codes, holds }: DescribedRecordColumn, spoken: readonly Spoken[]) {
  const said = (text: (of: Spoken) => string): Localized =>
    Object.fromEntries(spoken.map((of) => [of.language, text(of)]));
  return {
    label: holds ? columnLabel(holds, label, said) : label,
    ...(holds?.what === 'amount_missing' && { isMissingOf: true as const }),
    ...(codes && {
      codes: codes.map((one) => {
        const named = codeLabel(one.code, name, holds, said);
        return Object.keys(one.label).length > 0 || named === undefined ? { ...one } : { ...one, label: named };
      }),
    }),
  };
}

type Say = (text: (of: Spoken) => string) => Localized;

function columnLabel(holds: Held, label: Localized, said: Say): Localized {
  const { what, of = '', category } = holds;
  switch (what) {
    case 'domain':
    case 'table_domain':
      return said(({ words }) => variableName(words, of));
    case 'answer':
    case 'amount':
      return STUDY_VARIABLES[of] ?? label;
    case 'amount_missing':
      return analysedLabel(holds, STUDY_VARIABLES[of]);
    case 'at_risk':
    case 'not_asked':
    case 'dont_know':
    case 'refused':
    case 'members':
      return analysedLabel(
        holds,
        said(({ words }) => crimeName(words, of)),
      );
    case 'told_answer':
      return said(({ words }) => withCategory(measureName(words, of), category && categoryName(words, category, of)));
    case 'figure':
      return Object.fromEntries(
        Object.entries(label).map(([language, title]) => [
          language,
          withCategory(title, category && categoryName(figureWords(language), category, of)),
        ]),
      );
    case 'denominator':
      return analysedLabel(holds, label);
    default:
      return label;
  }
}

function withCategory(name: string, category: string | undefined): string {
  return category ? `${name}: ${category}` : name;
}

/** What a code means; undefined where the product has no word for it. */
function codeLabel(code: string, name: string, holds: Held | undefined, said: Say): Localized | undefined {
  // Why there is no answer has words of its own, by which programs of statistics know it.
  if (Object.hasOwn(STUDY_MISSING, code)) return STUDY_MISSING[code];
  if (holds?.what === 'domain' || holds?.what === 'table_domain')
    return said(({ words }) => valueName(words, holds.of ?? name, code));
  const ofOffice = holds === undefined ? officeLabel(name, code) : undefined;
  if (ofOffice !== undefined) return ofOffice;
  if (holds === undefined && isIccsCode(name)) return iccsLabel(code);
  if (holds === undefined && name === 'crime') return said(({ words }) => crimeName(words, code));
  if (Object.hasOwn(STUDY_ANSWERS, code)) return STUDY_ANSWERS[code];
  return holds?.what === 'answer' ? said(({ words }) => categoryName(words, code)) : undefined;
}

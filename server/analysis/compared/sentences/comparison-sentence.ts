import type { ComparedUnit, FigureComparison } from '#contract';
import type { JudgedComparison } from '../judged-comparisons.ts';
import { sentencesInEnglish } from './english.ts';
import { sentencesInFrench } from './french.ts';
import { sentencesInPortuguese } from './portuguese.ts';
import { SAID_REASONS, type SaidReason, type SentenceWords } from './sentence-words.ts';
import { sentencesInSpanish } from './spanish.ts';
import { writtenNumbers } from './written-numbers.ts';

const WORDS = {
  en: sentencesInEnglish,
  es: sentencesInSpanish,
  fr: sentencesInFrench,
  pt: sentencesInPortuguese,
} as const satisfies Record<string, SentenceWords>;

/** Sums of weights leave dust. */
const ROUNDING = 1e-9;
const P_DIGITS = 3;
const MOST_P_DIGITS = 6;
/** Below which differences are marked where the limits are of 90, 95 or 99 %. */
const USUAL_LEVELS = [0.1, 0.05, 0.01];

/** The languages in which comparisons are said. */
export const SENTENCE_LANGUAGES = ['en', 'es', 'fr', 'pt'] as const satisfies readonly (keyof typeof WORDS)[];

export type SentenceLanguage = (typeof SENTENCE_LANGUAGES)[number];

/**
 * A comparison with what its test says, in a sentence that claims no more than the test: a difference is larger than
 * chance explains where the adjusted p value is below the level; else none is shown.
 *
 * @param locale of the numbers; by default that of the language
 */
export function saidIn(
  comparison: JudgedComparison,
  language: SentenceLanguage,
  locale: string = WORDS[language].locale,
): FigureComparison {
  const explanation = comparison.explanation[language] ?? Object.values(comparison.explanation)[0] ?? '';
  return { ...comparison, explanation, sentence: sentenceOf(comparison, { ...WORDS[language], locale }, explanation) };
}

/** What a part of a difference may come from where the editions are weighted in unlike ways. */
export function unlikeWeightsIn(language: SentenceLanguage): string {
  return WORDS[language].unlikeWeights;
}

function sentenceOf(comparison: JudgedComparison, words: SentenceWords, explanation: string): string {
  const { status, notes } = comparison;
  if (status === 'break') return words.broken(explanation);
  const reason = words.reasons[saidReason(comparison)];
  if (status === 'absent') return words.absent(reason);
  if (status === 'untested') return words.untested(reason);
  const sentences = [testSentence(comparison, words)];
  if (comparison.bridge) {
    const number = new Intl.NumberFormat(words.locale, { maximumSignificantDigits: 4 });
    const { factor, se, source } = comparison.bridge;
    sentences.push(words.bridged({ factor: number.format(factor), se: number.format(se), source }));
  }
  if (notes.includes('low-precision')) sentences.push(words.lowPrecision);
  if (notes.includes('at-boundary')) sentences.push(words.atBoundary);
  if (notes.includes('unlike-weights')) sentences.push(words.unlikeWeights);
  return sentences.join(' ');
}

function saidReason(comparison: JudgedComparison): SaidReason {
  const reason = SAID_REASONS.find((known) => known === comparison.reasons[0]) ?? 'other';
  return reason === 'zero-denominator' ? withoutError(comparison) : reason;
}

/** Why neither figure has a standard error: a handful of cases says it of shares as a fit to totals does. */
function withoutError({ unit, of, minus }: JudgedComparison): SaidReason {
  const sides = [of.estimate, minus.estimate];
  const whole = { share: 1, rate: unit.per, total: undefined, mean: undefined }[unit.kind];
  const isAt = (limit: number | undefined, estimate: number | null) =>
    limit !== undefined && estimate !== null && Math.abs(estimate - limit) < ROUNDING * Math.max(1, limit);
  if (sides.every((estimate) => isAt(0, estimate) || isAt(whole, estimate))) return 'at-limit';
  return unit.kind === 'share' || unit.kind === 'total' ? 'zero-denominator' : 'all-alike';
}

function testSentence(comparison: JudgedComparison, words: SentenceWords): string {
  const { between, unit, of, minus, significant, p_adjusted, family } = comparison;
  const difference = comparison.difference!;
  const write = writtenNumbers(unit, words.locale, difference);
  const isDown = difference < 0;
  const sign = isDown ? -1 : 1;
  // Limits of the difference without its sign: those of the difference the other way round where it is negative.
  const bounds = [comparison.lower, comparison.upper].map((limit) => (limit === null ? undefined : sign * limit));
  const [near, far] = isDown ? bounds.toReversed() : bounds;
  const limits = near === undefined || far === undefined ? undefined : { lower: write(near), upper: write(far) };
  const own = of.estimate!;
  const other = minus.estimate! * (comparison.bridge?.factor ?? 1);
  const [first, second] = between === 'editions' ? [other, own] : [own, other];
  const figures = { first: write(first!), second: withUnit(write(second!), unit, words) };
  const said = { difference: differenceIn(write(Math.abs(difference)), unit, words), limits };
  const test = { p: writtenP(p_adjusted!, words.locale), family };
  if (!significant) return `${words[between].none(figures)}${words.colon}${words.notShown(said, test)}`;
  const claim = words[between][isDown ? 'down' : 'up'](figures);
  return `${claim}${words.pause}${words.shown(said, test)}`;
}

function withUnit(number: string, unit: ComparedUnit, words: SentenceWords): string {
  if (unit.kind === 'share') return words.ofHundred(number);
  return unit.kind === 'rate' ? words.per(number, new Intl.NumberFormat(words.locale).format(unit.per)) : number;
}

/** Shares differ by points. */
function differenceIn(number: string, { kind }: ComparedUnit, words: SentenceWords): string {
  return kind === 'share' ? words.points(number) : number;
}

/** Three digits, and more where those would say that p is the level below which a difference is marked. */
function writtenP(p: number, locale: string): string {
  const written = (digits: number) =>
    new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  if (p < 0.001) return `< ${written(P_DIGITS).format(0.001)}`;
  let digits = P_DIGITS;
  while (digits < MOST_P_DIGITS && USUAL_LEVELS.includes(Number(p.toFixed(digits)))) digits++;
  return `= ${written(digits).format(p)}`;
}

import {
  type BaseInWords,
  type BaseTold,
  baseNotes,
  baseNotesWithoutNumbers,
  type FigureLanguage,
  figureWords,
} from '#contract';
import type { IncidentRecords } from '../../analysis-file.ts';
import { isIn } from '../../indicators/pools.ts';
import type { FigureCandidate } from '../figure-candidates.ts';

/** Shares whose base a reader takes for a total that stands beside them. */
const TAKEN_FOR: Readonly<Record<string, string>> = {
  nonreporting_reason: 'crimes_not_reported',
  reason_by_authority: 'crimes_not_reported',
  reason_other_causes: 'crimes_not_reported',
  file_rate: 'crimes_reported',
  without_file_rate: 'crimes_reported',
  file_unknown_rate: 'crimes_reported',
};

/** A base, and of how many records it and the total beside it differ: what is published tells of no few. */
export interface PlannedBase extends BaseTold {
  readonly cases: number;
}

/** Sums in another order. */
const SAME = 1e-9;

/**
 * The shares of a table that are of other crimes than those of the total beside them: who does not know whether it was
 * reported was asked for the reason too. Everybody together, by crime and outcome.
 */
export function basesTold(figures: readonly FigureCandidate[], incidents: IncidentRecords): PlannedBase[] {
  const told: (PlannedBase & { readonly shares: string[] })[] = [];
  for (const share of figures) {
    const of = TAKEN_FOR[share.id];
    const { crime, outcome = 'both' } = share;
    const total = figures.find((one) => one.id === of && one.crime === crime && (one.outcome ?? 'both') === outcome);
    if (of === undefined || total === undefined || share.statistic !== 'share') continue;
    const sums = sumsOf(share, total, incidents);
    if (sums.outside + sums.notAsked <= SAME * sums.total) continue;
    const same = told.find(
      (one) => one.of === of && one.crime === crime && one.outcome === outcome && isSame(one, sums),
    );
    if (same === undefined) told.push({ shares: [share.id], of, crime, outcome, ...sums });
    else if (!same.shares.includes(share.id)) same.shares.push(share.id);
  }
  return told;
}

type Sums = Pick<PlannedBase, 'base' | 'total' | 'outside' | 'notAsked' | 'cases'>;

function sumsOf(share: FigureCandidate, beside: FigureCandidate, incidents: IncidentRecords): Sums {
  const answers = share.values();
  const counted = beside.values();
  const sums = { base: 0, total: 0, outside: 0, notAsked: 0, cases: 0 };
  for (let row = 0; row < incidents.rows; row++) {
    if (!isIn(share.pool!, incidents, row)) continue;
    const weight = incidents.weight[row]!;
    const isCounted = counted[row] === 1;
    const isAnswered = !Number.isNaN(answers[row]);
    if (isAnswered) sums.base += weight;
    if (isCounted) sums.total += weight;
    if (isAnswered && !isCounted) sums.outside += weight;
    if (isCounted && !isAnswered) sums.notAsked += weight;
    if (isAnswered !== isCounted) sums.cases += 1;
  }
  return sums;
}

function isSame(one: Sums, other: Sums): boolean {
  return (['base', 'total', 'outside', 'notAsked'] as const).every((name) => one[name] === other[name]);
}

/** A base as a sentence, numbers as the language writes them. */
export function baseInWords(told: BaseTold, language: FigureLanguage): string {
  const { indicators } = figureWords(language);
  const nameOf = (id: string) => indicators[id]?.name ?? id;
  const written = new Intl.NumberFormat(language === 'es' ? 'es-MX' : language, { maximumFractionDigits: 0 });
  const said: BaseInWords = {
    shares: told.shares.map(nameOf),
    of: nameOf(told.of),
    base: written.format(told.base),
    total: written.format(told.total),
    outside: told.outside > 0 ? written.format(told.outside) : undefined,
    notAsked: told.notAsked > 0 ? written.format(told.notAsked) : undefined,
  };
  return baseNotes[language](said);
}

/** The same without numbers. */
export function baseInWordsAlone({ shares, of }: Pick<BaseTold, 'shares' | 'of'>, language: FigureLanguage): string {
  const { indicators } = figureWords(language);
  const nameOf = (id: string) => indicators[id]?.name ?? id;
  return baseNotesWithoutNumbers[language]({ shares: shares.map(nameOf), of: nameOf(of) });
}

type OfBase = Pick<BaseTold, 'shares' | 'crime' | 'outcome'>;

/** Whether a cell is one of the shares of a base. */
export function isOfBase(
  {
    indicator,
    crime,
    outcome,
  }: { readonly indicator: string | null; readonly crime: string | null; readonly outcome: string | null },
  base: OfBase,
): boolean {
  return indicator !== null && base.shares.includes(indicator) && base.crime === crime && base.outcome === outcome;
}

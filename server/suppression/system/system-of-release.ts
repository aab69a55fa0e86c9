import type { SuppressionRules } from '#contract';
import type { AnalysisFile } from '../../analysis/analysis-file.ts';
import { crossedDomains } from '../../analysis/tables/crossed-domains.ts';
import type { FigureUnit } from '../../analysis/tables/figure-candidates.ts';
import type { TablePlan } from '../../analysis/tables/plan-table.ts';
import { relateTreatments, sumsOfAmounts } from './amount-relations.ts';
import { countedGroups } from './counted-groups.ts';
import { coversAmong, type ReleasedFigure } from './covers.ts';
import { relateDivisions, relateLevels, type ShownValues } from './domain-relations.ts';
import { relateLinearSums } from './linear-sums.ts';
import { relateSumsOfMoney } from './money-sums.ts';
import { nestingsIn } from './nestings.ts';
import { type Domain, entriesBesideNew, type QuantityBook, quantityBook } from './quantity-book.ts';
import { recordsInDomains } from './records-in-domains.ts';
import type { ReleaseCell, ReleaseSystem } from './release-system.ts';
import { relateRestsOfAmounts } from './rests/amount-rests.ts';
import { crossGroupings } from './rests/cross-groupings.ts';
import { enterIncidentsOfUnits } from './rests/incidents-of-units.ts';
import { overlapsIn } from './rests/overlapping-groupings.ts';
import { relateRests } from './rests/relate-rests.ts';
import { enterRestDomains, enterRestsOfLevels, type ToldOfUnit } from './rests/rest-domains.ts';
import { relateSameRecords } from './same-records.ts';
import {
  isSubset,
  type PartsOf,
  partsAmong,
  relateCovered,
  relateSame,
  relateSums,
  relateWithin,
  type Within,
} from './subject-relations.ts';
import { type FigureSubjects, type Subject, subjectsOfFigures } from './subjects.ts';
import { relateVictims, victimsOfIncidents } from './victims-and-incidents.ts';

/**
 * The quantities that the tables of a release tell and what holds between them, found from the specifications: which
 * records each figure counts, in which domains. Relations are kept where the records show that they hold.
 */
export function systemOfRelease(
  plans: readonly TablePlan[],
  file: AnalysisFile,
  rules: SuppressionRules,
): ReleaseSystem {
  const subjectsOf = subjectsOfFigures(file);
  const book = quantityBook();
  const cells: ReleaseCell[] = [];
  const figures: ReleasedFigure[] = [];
  const variables = new Map<FigureUnit, Set<string>>();
  const ofUnits: ToldOfUnit[] = [];
  for (const { table, figures: candidates, variables: byUnit } of plans) {
    let place = 0;
    const toldOf = new Map<FigureUnit, Set<Subject>>();
    for (const figure of candidates) {
      const subjects = subjectsOf(figure);
      figures.push({ figure, subjects });
      const { rows } = subjects.base.records;
      const divided = byUnit.get(figure.unit)!;
      // Totals that this table does not show follow from what it shows.
      const crossed = crossedDomains(
        rows,
        divided.map((one) => ({ ...one, total: 'first' as const })),
      );
      const shown = divided.map(
        ({ variable, values, unknown, categories }): ShownValues => ({
          variable,
          values: [...(values ?? categories.names), ...(unknown ? ['unknown'] : [])],
        }),
      );
      const own = variables.get(figure.unit) ?? new Set();
      variables.set(figure.unit, own);
      for (const { variable } of shown) own.add(variable);
      const told = toldBy(subjects);
      toldOf.set(figure.unit, new Set([...(toldOf.get(figure.unit) ?? []), ...told]));
      for (const subject of told) {
        if (isEntered(subject, crossed.cells)) continue;
        const counted = crossed.tables.map((groups) => countedGroups(subject, groups));
        for (const { domain, table: partition, group } of crossed.cells)
          book.add(subject, domain, counted[partition]![group]!);
      }
      for (const subject of told)
        relateDivisions(
          book,
          subject,
          crossed.cells.map(({ domain }) => domain),
          shown,
        );
      for (const { domain } of crossedDomains(rows, divided).cells) {
        const tells = told.map((subject) => book.place(subject, domain)!);
        const isOfRecords = subjects.counted.amounts === undefined;
        const positives = book.quantities[book.place(subjects.cases, domain)!]!.count;
        cells.push({
          table: table.table,
          place,
          tells,
          base: isOfRecords ? book.place(subjects.base, domain) : undefined,
          ...(figure.countsUnits && { positives }),
        });
        place++;
      }
    }
    for (const [unit, own] of toldOf) ofUnits.push({ subjects: own, divided: byUnit.get(unit)! });
  }
  const all = [...new Set(figures.flatMap(({ subjects }) => toldBy(subjects)))];
  const within = recordsInDomains(file);
  const nestings = [...variables].flatMap(([unit, names]) => nestingsIn(file, unit, [...names]));
  relateLevels(book, nestings);
  const parts = partsAmong(all, families(figures, file));
  const amounts = sumsOfAmounts(figures, file);
  const pairs = withinPairs(figures, all);
  const covers = coversAmong(figures, file);
  const same = sameTotals(figures);
  const victims = victimsOfIncidents(figures, file, within);
  const relateSubjects = (own: QuantityBook) => {
    relateSums(own, parts);
    relateLinearSums(own);
    relateSums(own, amounts);
    relateTreatments(own, figures, within);
    relateWithin(own, pairs);
    relateCovered(own, covers);
    relateSame(own, same);
    relateVictims(own, victims);
    relateSumsOfMoney(own, file);
    relateSameRecords(own);
  };
  relateSubjects(book);
  const first = { quantity: book.quantities.length, relation: book.relations.length };
  for (const told of ofUnits) enterRestDomains(book, told);
  enterRestsOfLevels(book, nestings, within);
  const overlaps = [...variables].flatMap(([unit, names]) => overlapsIn(file, unit, [...names]));
  crossGroupings(book, overlaps, within);
  const incidents = enterIncidentsOfUnits(book, figures, { file, within, subjectsOf });
  relateSubjects(entriesBesideNew(book, first.quantity));
  relateSame(book, sameTotals([...figures, ...incidents]));
  const of = { figures: [...figures, ...incidents], file, within, rules, cells };
  relateRests(book, of);
  relateRestsOfAmounts(book, of);
  const { quantities, relations } = book;
  const hasRests = quantities.length > first.quantity || relations.length > first.relation;
  return { quantities, relations, cells, ...(hasRests && { rests: first }) };

  function isEntered(subject: Subject, domains: readonly { readonly domain: Domain }[]): boolean {
    return domains.every(({ domain }) => book.place(subject, domain) !== undefined);
  }
}

/** What is counted stands first. */
function toldBy({ counted, cases, base, denominator }: FigureSubjects): Subject[] {
  return [...new Set([counted, cases, base, ...(denominator ? [denominator] : [])])];
}

/** Larger sums that may hold: the crimes of a set, and the answers to a question. */
function families(figures: readonly ReleasedFigure[], { sets }: AnalysisFile): PartsOf[] {
  const found: PartsOf[] = [];
  const alike = Map.groupBy(figures, ({ figure: { id, unit, outcome, category, weight } }) =>
    JSON.stringify([id, unit, outcome, category, weight]),
  );
  for (const own of alike.values()) {
    const ofCrime = new Map(own.map(({ figure, subjects }) => [figure.crime, subjects]));
    for (const [set, members] of sets) {
      const whole = ofCrime.get(set);
      const parts = members.map((crime) => ofCrime.get(crime));
      if (whole === undefined || parts.some((part) => part === undefined)) continue;
      for (const role of ['cases', 'base'] as const)
        found.push({ whole: whole[role], parts: parts.map((part) => part![role]) });
    }
  }
  const answers = Map.groupBy(figures, ({ figure: { id, unit, outcome, crime, weight } }) =>
    JSON.stringify([id, unit, outcome, crime, weight]),
  );
  for (const own of answers.values())
    if (own.length > 1) found.push({ whole: own[0]!.subjects.base, parts: own.map(({ subjects }) => subjects.cases) });
  return found;
}

/** What is counted lies in its base; a crime in its set, an outcome in both. */
function withinPairs(figures: readonly ReleasedFigure[], subjects: readonly Subject[]): Within[] {
  const pairs: Within[] = figures.map(({ subjects: { cases, base } }) => ({ part: cases, whole: base }));
  const sets = subjects.filter(({ amounts }) => amounts === undefined);
  const sizes = new Map(sets.map((subject) => [subject, subject.isCounted.reduce((sum, one) => sum + one, 0)]));
  for (const part of sets)
    for (const whole of sets)
      if (sizes.get(part)! < sizes.get(whole)! && isSubset(part, whole)) pairs.push({ part, whole });
  return pairs.filter(({ part, whole }) => part.key !== whole.key);
}

function sameTotals(figures: readonly ReleasedFigure[]): [Subject, Subject][] {
  const named = figures.filter(({ subjects }) => subjects.sameAs !== undefined);
  return [...Map.groupBy(named, ({ subjects }) => subjects.sameAs!).values()].flatMap((own) => {
    const [first, ...others] = [...new Set(own.map(({ subjects }) => subjects.counted))];
    return others.map((other): [Subject, Subject] => [first!, other]);
  });
}

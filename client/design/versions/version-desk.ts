import {
  type Change,
  type ComparabilityReport,
  checkMapping,
  comparabilityCsv,
  comparabilityHtml,
  compareWithStandard,
  type DraftFiles,
  diffInstruments,
  figureName,
  formTitle,
  type Instrument,
  impactOf,
  type MappingProblem,
  mappedChanges,
  mappingOf,
  mappingsIn,
  type Path,
  readDraft,
  type Scenario,
  saysOnlyWhich,
  scenariosIn,
  scenarioTitle,
  textOf,
  textsIn,
  type Unmapped,
  variablesWithList,
} from '#questionnaires';
import { type OtherMapping, otherMappings } from './other-mappings.ts';
import { placeOfChange } from './place-of-change.ts';

/** What the pages of versions ask. Sentences are in `language`, texts of the questionnaire too where it has them. */
export type VersionQuestion =
  | { readonly kind: 'changes'; readonly language: string }
  | { readonly kind: 'comparability'; readonly language: string }
  | { readonly kind: 'document'; readonly format: 'html' | 'csv'; readonly language: string };

/** A code, or a variable, that the earlier version had and the later one has not; or codes with other numbers. */
export interface MappingToState {
  readonly of: 'variable' | 'code' | 'numbers';
  /** The code with its label, or the variable. */
  readonly old: string;
  /** What it can be now. */
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** Variables that have the code; empty for a variable. */
  readonly variables: readonly string[];
  /** What it most likely is; undefined where nothing tells. */
  readonly likely: string | undefined;
  /** What is stated; undefined where nothing is. */
  readonly stated: string | undefined;
}

/** A change as it is shown. */
export interface ShownChange
  extends Pick<Change, 'kind' | 'subject' | 'sentence' | 'because' | 'verdict' | 'unmapped'> {
  readonly place?: Path;
  readonly mapping?: MappingToState;
}

/** What changes touch, by the names that a designer reads. */
export interface ShownImpact {
  readonly forms: readonly string[];
  readonly figures: readonly string[];
  readonly series: readonly string[];
  readonly edits: readonly string[];
  readonly scenarios: readonly string[];
  readonly exports: readonly string[];
  readonly variables: readonly string[];
}

export interface ShownChanges {
  readonly kind: 'changes';
  readonly changes: readonly ShownChange[];
  /** Of everything that changed, and of what does not count as safe. */
  readonly impact: { readonly all: ShownImpact; readonly risky: ShownImpact };
  readonly problems: readonly MappingProblem[];
  /** What is stated of the earlier version and is part of no change that is shown. */
  readonly otherMappings: readonly OtherMapping[];
}

export interface ShownReport extends Pick<ComparabilityReport, 'counts'> {
  readonly kind: 'comparability';
  readonly figures: readonly (Pick<ComparabilityReport['figures'][number], 'standing' | 'reasons'> & {
    /** No other figure has it; two may have one name, where a question gives two. */
    id: string;
    name: string;
  })[];
  readonly questions: readonly (Pick<ComparabilityReport['questions'][number], 'name' | 'standing' | 'reasons'> & {
    readonly form: string;
    readonly standard: string;
    readonly own: string | undefined;
    readonly place?: Path;
  })[];
  readonly added: readonly { readonly name: string; readonly text: string }[];
}

export type VersionAnswer =
  | ShownChanges
  | ShownReport
  | { readonly kind: 'document'; readonly format: 'html' | 'csv'; readonly text: string }
  | { readonly kind: 'unreadable' };

/** Files of both sides, each as they are now. */
export interface ComparedFiles {
  readonly earlier: DraftFiles;
  readonly later: DraftFiles;
}

/** Answers what the pages ask about two versions. Each is read once, until its files are others. */
export function versionDesk(): (files: ComparedFiles, question: VersionQuestion) => VersionAnswer {
  const earlierOnce = readOnce();
  const laterOnce = readOnce();
  return (files, question) => {
    const earlier = earlierOnce(files.earlier);
    const later = laterOnce(files.later);
    if (!earlier || !later) return { kind: 'unreadable' };
    if (question.kind === 'changes') return shownChanges(earlier, later, files, question.language);
    const report = compareWithStandard(earlier, later, mappingOf(mappingsIn(files.later), earlier));
    if (question.kind === 'comparability') return shownReport(report, earlier, later, files, question.language);
    const write = question.format === 'html' ? comparabilityHtml : comparabilityCsv;
    const text = write(report, { standard: earlier, own: later, language: question.language });
    return { kind: 'document', format: question.format, text };
  };
}

function readOnce(): (files: DraftFiles) => Instrument | undefined {
  let known: { files: DraftFiles; instrument: Instrument | undefined } | undefined;
  return (files) => {
    const isSame = known && sameButDesign(known.files, files);
    known = { files, instrument: isSame ? known!.instrument : readDraft(files) };
    return known.instrument;
  };
}

/** What accompanies a questionnaire does not change what is asked. */
function sameButDesign(before: DraftFiles, after: DraftFiles): boolean {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].every((file) => file.startsWith('design/') || before[file] === after[file]);
}

function shownChanges(earlier: Instrument, later: Instrument, files: ComparedFiles, language: string): ShownChanges {
  const mapping = mappingOf(mappingsIn(files.later), earlier);
  const changes = mappedChanges(diffInstruments(earlier, later, language, mapping), later, mapping).filter(
    (change) => !saysOnlyWhich(change),
  );
  const sides = { before: earlier, after: later };
  const scenarios = scenariosIn(files.later);
  const { defaultLanguage } = later.manifest;
  const titleOf = (scenario: Scenario) => scenarioTitle(scenario, { language, defaultLanguage });
  const titles = new Map(scenarios.map((scenario) => [scenario.id, titleOf(scenario)]));
  const impact = (some: readonly Change[]): ShownImpact => {
    const { forms, figures, series, edits, exports, variables, ...found } = impactOf(some, sides, { scenarios });
    const inLater = new Set(later.forms.map(({ form }) => form));
    return {
      forms: forms.map((form) => formTitle(inLater.has(form) ? later : earlier, language, form)),
      figures: figures
        .filter(({ about }) => about !== 'series')
        .map((figure) =>
          figureName(Object.hasOwn(textsIn(later, language).crimes, figure.key) ? later : earlier, language, figure),
        ),
      series,
      edits,
      scenarios: found.scenarios.map((id) => titles.get(id) ?? id),
      exports,
      variables,
    };
  };
  return {
    kind: 'changes',
    changes: changes.map(({ kind, subject, sentence, because, verdict, unmapped }): ShownChange => {
      const place = placeOfChange(files.later, subject);
      return {
        kind,
        subject,
        sentence,
        because,
        verdict,
        ...(place && { place }),
        ...(unmapped && { unmapped, ...shownMapping(unmapped, { earlier, later, language, mapping }) }),
      };
    }),
    impact: { all: impact(changes), risky: impact(changes.filter(({ verdict }) => verdict !== 'safe')) },
    problems: checkMapping(earlier, later, mapping),
    otherMappings: otherMappings(
      changes.flatMap(({ unmapped }) => unmapped ?? []),
      later,
      mapping,
    ),
  };
}

interface Mapped {
  readonly earlier: Instrument;
  readonly later: Instrument;
  readonly language: string;
  readonly mapping: ReturnType<typeof mappingOf>;
}

/** Other numbers alone are stated; those that follow from codes that are gone are stated with these. */
function shownMapping(unmapped: Unmapped, mapped: Mapped): { mapping: MappingToState } | undefined {
  if ('renumbered' in unmapped && unmapped.gone.length > 0) return undefined;
  return { mapping: toState(unmapped, mapped) };
}

function toState(unmapped: Unmapped, { earlier, later, language, mapping }: Mapped): MappingToState {
  if ('variable' in unmapped) {
    const { variable, to } = unmapped;
    const stated = mapping.variables?.[variable];
    return { of: 'variable', old: variable, options: [{ value: to, label: to }], variables: [], likely: to, stated };
  }
  if ('renumbered' in unmapped) {
    const variables = variablesWithList(later, unmapped.list);
    const [first = ''] = unmapped.renumbered;
    const old = unmapped.renumbered.join(', ');
    const stated = mapping.codes?.[variables[0] ?? '']?.[first];
    return { of: 'numbers', old, options: [], variables, likely: first, stated };
  }
  const { list, code, to: likely } = unmapped;
  const label = (instrument: Instrument, one: string) => {
    const words = textsIn(instrument, language).choices[list]?.[one];
    return words === undefined ? one : `${words} (${one})`;
  };
  const variables = variablesWithList(later, list);
  return {
    of: 'code',
    old: label(earlier, code),
    options: (later.lists[list] ?? []).map((one) => ({ value: one, label: label(later, one) })),
    variables,
    likely,
    stated: mapping.codes?.[variables[0] ?? '']?.[code],
  };
}

function shownReport(
  report: ComparabilityReport,
  standard: Instrument,
  own: Instrument,
  files: ComparedFiles,
  language: string,
): ShownReport {
  return {
    kind: 'comparability',
    counts: report.counts,
    figures: report.figures.map(({ standing, reasons, ...figure }) => ({
      id: [figure.about, figure.key, figure.sdg].join(' '),
      name: figureName(standard, language, figure),
      standing,
      reasons,
    })),
    questions: report.questions.map(({ name, form, standing, reasons, words }) => {
      const other = words.find((one) => one.language === language);
      const place = placeOfChange(files.later, name);
      return {
        name,
        form: formTitle(standard, language, form),
        standing,
        reasons,
        standard: other?.standard ?? textOf(standard, language, name) ?? '',
        own: other?.own,
        ...(place && { place }),
      };
    }),
    added: report.added.map(({ name }) => ({ name, text: textOf(own, language, name) ?? '' })),
  };
}

import type { KeptThing, XPathReason } from '../words/reason-values.ts';
import type { KnownName, KnownQuestion, RepeatPlace, XPathScope } from '../xpath/known-name.ts';
import { parseXPath } from '../xpath/parse-xpath.ts';
import { XPathProblem } from '../xpath/xpath-tree.ts';
import type { Copy, PlannedQuestion } from './plan-questions.ts';

/** A question that stands in a form: its name, and the number of the form. */
export interface PlannedPlace {
  readonly name: string;
  readonly form: number;
  readonly type: KnownQuestion['type'];
  /** Name of its list in the questionnaire, and its codes by those of the workbook. */
  readonly list?: string;
  readonly codes?: ReadonlyMap<string, readonly string[]>;
}

/** What the kept values of the interview are called in conditions. */
const KEPT: Readonly<Partial<Record<KeptThing, KnownName>>> = {
  day: { is: 'computed', name: 'interview_date', type: 'text' },
  start: { is: 'computed', name: 'interview_started_at', type: 'text' },
};

/** Finds what the names of a workbook stand for. */
export interface NameFinder {
  /** What an expression reads that stands with a question of a form. */
  scopeOf(planned: PlannedQuestion, form: number): XPathScope;
  /** The question that a text names; undefined when it has no answer that could be quoted. */
  quoted(planned: PlannedQuestion, name: string): string | undefined;
}

export function nameFinder(
  planned: readonly PlannedQuestion[],
  placed: ReadonlyMap<PlannedQuestion, PlannedPlace>,
): NameFinder {
  const questions = planned.filter(({ asksForMore }) => !asksForMore);
  const byName = Map.groupBy(questions, ({ node }) => node.name);
  const inSmallLetters = Map.groupBy(questions, ({ node }) => node.name.toLowerCase());
  const groups = new Set(planned.flatMap(({ around }) => around.map(({ name }) => name)));
  /** Names that differ in capitals are two names; a slip in capitals counts where only one question can be meant. */
  const candidates = (name: string) => {
    const exact = byName.get(name);
    if (exact) return exact;
    const alike = inSmallLetters.get(name.toLowerCase()) ?? [];
    return new Set(alike.map(({ node }) => node.name)).size === 1 ? alike : [];
  };

  const find = (from: PlannedQuestion, name: string): PlannedQuestion | XPathReason => {
    const all = candidates(name);
    if (all.length === 0) return { code: groups.has(name) ? 'isGroup' : 'noQuestion', name };
    const near = all.filter((each) => isWithinReach(from, each));
    if (near.length === 0) return { code: 'inRepeat', name };
    return near.reduce((best, each) => (shared(from, each) > shared(from, best) ? each : best));
  };

  const knownAs = (found: PlannedQuestion | XPathReason, form: number): KnownName => {
    if ('code' in found) return { is: 'lost', why: found };
    const { node } = found;
    const place = placed.get(found);
    if (place) {
      if (place.form > form) return { is: 'lost', why: { code: 'askedLater', name: node.name } };
      const { name, type, codes } = place;
      return { is: 'question', name, type, ...(codes && { codes }) };
    }
    if (node.kind.is === 'kept')
      return KEPT[node.kind.as] ?? { is: 'lost', why: { code: 'isKept', name: node.name, as: node.kind.as } };
    if (node.kind.is !== 'calculation') return { is: 'lost', why: { code: 'notCarried', name: node.name } };
    try {
      const tree = parseXPath(node.row.text('calculation').replace(/^=/, ''));
      return { is: 'calculation', tree, scope: scopeOf(found, form) };
    } catch (error) {
      if (!(error instanceof XPathProblem)) throw error;
      return { is: 'lost', why: { code: 'calculationUnreadable', name: node.name, why: error.reason } };
    }
  };

  const scopeOf = (from: PlannedQuestion, form: number): XPathScope => ({
    known: (name) => knownAs(find(from, name), form),
    get self() {
      return knownAs(from, form);
    },
    copies: (name) => {
      const all = candidates(name).filter((each) => isFurtherIn(from, each));
      return all.length === 0 ? undefined : all.map((each) => knownAs(each, form));
    },
    copyAt: (name, places) => {
      const found = candidates(name).find((each) => isAt(from, each, places, groups));
      return found && knownAs(found, form);
    },
    position: (levels) => {
      const around = from.around.includes(from.node)
        ? from.around.slice(0, from.around.indexOf(from.node))
        : from.around;
      return from.copies.find(({ of }) => of === around.at(-levels))?.number;
    },
  });

  return {
    scopeOf,
    quoted(from, name) {
      const found = find(from, name);
      const place = 'code' in found ? undefined : placed.get(found);
      if (place && place.type !== 'statement') return place.name;
      const known = 'code' in found ? undefined : knownAs(found, 0);
      return known?.is === 'computed' ? known.name : undefined;
    },
  };
}

/** A question outside of all repeats, or in the same copy of each repeat around it. */
function isWithinReach(from: PlannedQuestion, other: PlannedQuestion): boolean {
  return other.copies.every((copy) => from.copies.some((mine) => mine.of === copy.of && mine.number === copy.number));
}

/** A question of a repeat that is not around, within the same copy of those that are around both. */
function isFurtherIn(from: PlannedQuestion, other: PlannedQuestion): boolean {
  const mine = (copy: Copy) => from.copies.find(({ of }) => of === copy.of);
  return (
    other.copies.some((copy) => mine(copy) === undefined) &&
    other.copies.every((copy) => (mine(copy)?.number ?? copy.number) === copy.number)
  );
}

/** A question in the copies that are named, and where a repeat is not named in the same copy as what asks. */
function isAt(
  from: PlannedQuestion,
  other: PlannedQuestion,
  places: readonly RepeatPlace[],
  groups: ReadonlySet<string>,
): boolean {
  const isSlipOf = (repeat: string, name: string) => !groups.has(repeat) && repeat.toLowerCase() === name.toLowerCase();
  const named = ({ of }: Copy) => places.find(({ repeat }) => repeat === of.name || isSlipOf(repeat, of.name))?.number;
  const mine = ({ of }: Copy) => from.copies.find((copy) => copy.of === of)?.number;
  return (
    places.length <= other.copies.length && other.copies.every((copy) => (named(copy) ?? mine(copy)) === copy.number)
  );
}

function shared(from: PlannedQuestion, other: PlannedQuestion): number {
  return other.around.filter((node) => from.around.includes(node)).length;
}

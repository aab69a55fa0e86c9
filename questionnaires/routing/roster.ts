import type { CaseContext, Value } from '../instrument/answers.ts';
import {
  HEAD_LINE,
  LINES_LEFT,
  MEMBER_COUNTS,
  ROSTER,
  SELECTED_LINE,
  STARTED_AT,
} from '../instrument/needed-variables.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';
import type { Adult } from './selection/draw-selection.ts';
import type { HouseholdDraw } from './selection/household-draw.ts';
import { isAdult } from './selection/is-adult.ts';

/** Answers about the members of the household, by their lines of the roster. */
export type Members = ReadonlyMap<number, ReadonlyMap<string, Value>>;

const MOST_MEMBERS = 97;
const MONTH = /^([1-9]|1[0-2])$/;

/** How many members get a form. */
export function memberCount(earlier: ReadonlyMap<string, Value>): number {
  const count = MEMBER_COUNTS.map((name) => earlier.get(name)).find((value) => typeof value === 'number');
  return Math.max(0, Math.min(MOST_MEMBERS, Math.floor(count ?? 0)));
}

/**
 * The lines of the members, as many as there are. A person keeps the line under which they were written down:
 * the line of somebody who left the list stays empty, and whoever is added gets a new one at the end. Whoever heads
 * the household comes first: every relation is told from there.
 */
export function memberLines(earlier: ReadonlyMap<string, Value>): number[] {
  const left = linesLeft(earlier);
  const count = memberCount(earlier);
  const lines: number[] = [];
  for (let line = 1; lines.length < count; line++) if (!left.includes(String(line))) lines.push(line);
  const head = lines.find((line) => line === earlier.get(HEAD_LINE));
  return head === undefined ? lines : [head, ...lines.filter((line) => line !== head)];
}

/** Lines of people who do not belong to the household after all, as they were recorded. */
export function linesLeft(values: ReadonlyMap<string, Value>): readonly string[] {
  const left = values.get(LINES_LEFT);
  return Array.isArray(left) ? left.slice(0, MOST_MEMBERS) : [];
}

/** What the form of one member reads: its line, which one of how many it is, and what the lines before it say. */
export function memberValues(line: number, of: number, members: Members): Map<string, Value> {
  const before = [...members.values()];
  const values = new Map<string, Value>([
    ['m_line', line],
    ['m_place', before.length + 1],
    ['member_of', of],
    ['n', before.length + 1],
    ['of', of],
    // Names, so that no two people share one; the head's partner, of whom there is one at most.
    ['m_names', before.map((member) => member.get(ROSTER.name)).filter((name) => typeof name === 'string')],
    ['m_partners', before.filter((member) => member.get(ROSTER.relation) === 'partner').length],
  ]);
  const headAge = before[0]?.get(ROSTER.age);
  if (headAge !== undefined) values.set('m_head_age', headAge);
  return values;
}

/** The adults of the household and how one of them is drawn. */
export function householdDraw(
  { manifest }: Instrument,
  { seed }: CaseContext,
  members: Members,
  earlier: ReadonlyMap<string, Value>,
): HouseholdDraw {
  const { method, minimumAge } = manifest.selection;
  const adults: Adult[] = [];
  // By line, so that the draw does not depend on who heads the household.
  for (const [line, member] of [...members].sort(([a], [b]) => a - b)) {
    if (isAdult(member.get(ROSTER.age), member.get(ROSTER.saidAdult), minimumAge)) adults.push(adultOf(line, member));
  }
  const date = String(earlier.get(STARTED_AT) ?? '').slice(0, 10);
  return { adults, options: { method, seed, date } };
}

/** How later forms name the person drawn; undefined where it is not known. */
export function selectedPerson(line: number, members: Members): [string, Value | undefined][] {
  const member = members.get(line);
  return [
    [SELECTED_LINE, line],
    ['selected_name', member?.get(ROSTER.name)],
    ['selected_sex', member?.get(ROSTER.sex)],
    ['selected_age', member?.get(ROSTER.age)],
  ];
}

/** What the methods of drawing look at, where it is known. */
function adultOf(line: number, member: ReadonlyMap<string, Value>): Adult {
  const adult: Adult = { line };
  const sex = member.get(ROSTER.sex);
  const age = member.get(ROSTER.age);
  if (typeof sex === 'string') adult.sex = sex;
  if (typeof age === 'number') adult.age = age;
  const month = String(member.get(ROSTER.birthMonth));
  if (!MONTH.test(month)) return adult;
  adult.birthMonth = Number(month);
  const day = member.get(ROSTER.birthDay);
  if (typeof day === 'number' && day >= 1 && day <= 31) adult.birthDay = day;
  return adult;
}

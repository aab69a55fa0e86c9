import type { IncidentRecords, SeveralAnswers } from '../analysis-file.ts';
import type { CircumstanceMeasure } from '../catalogue/indicator.ts';
import { answerOf } from '../indicators/derive-reporting.ts';

const INJURY = 'ev_injury_type';
const RELATION = 'of_relation';
const VIOLENCE = ['ev_injury_weapon', 'ev_other_violence'] as const;
const FORCE = ['ev_threat', 'of_weapon', ...VIOLENCE] as const;

/** An official may be a stranger: the answer says what somebody is, not whether the victim knows that person. */
const NOT_KNOWN = ['stranger', 'official', 'dk', 'refused'];
const FAMILY = ['relative', 'partner', 'ex_partner'];
const NO_INJURY = ['none', 'dk', 'refused'];

/** The variables that a measure cannot do without: of `violence` and `force` one of them is enough. */
export const NEEDED_OF_CIRCUMSTANCES: Readonly<Record<CircumstanceMeasure, readonly string[]>> = {
  violence: VIOLENCE,
  force: FORCE,
  injured: [INJURY],
  offenderKnown: [RELATION],
  offenderFamily: [RELATION],
};

export function isCircumstance(measure: string): measure is CircumstanceMeasure {
  return Object.hasOwn(NEEDED_OF_CIRCUMSTANCES, measure);
}

/**
 * What the answers of each incident say together: 1, 0, or NaN outside the base. `violence`: the weapon hurt, or
 * there was other physical violence. `force`: that, a threat, or a weapon. Their base are the incidents of which one
 * of these was asked. `injured`: an injury was named; base: incidents of which violence was asked, as without it
 * nobody asks about injuries. `offenderKnown`: known by sight or better; `offenderFamily`: a relative, partner or
 * former partner; base: incidents of which the relation was asked. Who does not know or refuses is in the base and
 * not counted.
 *
 * @returns undefined where the survey does not ask
 */
export function circumstanceColumn(
  measure: CircumstanceMeasure,
  { answers, several, rows }: Pick<IncidentRecords, 'answers' | 'several' | 'rows'>,
): Float64Array | undefined {
  const isThere = (name: string) => answers.has(name) || several?.has(name);
  if (!NEEDED_OF_CIRCUMSTANCES[measure].some(isThere)) return undefined;
  const said = (names: readonly string[]) => {
    const of = names.map((name) => answerOf(answers.get(name)));
    return Float64Array.from({ length: rows }, (_, row) => {
      const given = of.map((answer) => answer(row));
      if (given.every((answer) => answer === '')) return Number.NaN;
      return given.includes('yes') ? 1 : 0;
    });
  };
  switch (measure) {
    case 'violence':
      return said(VIOLENCE);
    case 'force':
      return said(FORCE);
    case 'injured':
      return injured(several?.get(INJURY), said(VIOLENCE));
    case 'offenderKnown':
      return named(several?.get(RELATION), (code) => !NOT_KNOWN.includes(code));
    case 'offenderFamily':
      return named(several?.get(RELATION), (code) => FAMILY.includes(code));
  }
}

function injured(injuries: SeveralAnswers | undefined, violence: Float64Array): Float64Array | undefined {
  const ofAsked = named(injuries, (code) => !NO_INJURY.includes(code));
  return ofAsked?.map((value, row) => {
    if (!Number.isNaN(value)) return value;
    return Number.isNaN(violence[row]) ? Number.NaN : 0;
  });
}

/** 1 where one of the answers was given, of those asked. */
function named(of: SeveralAnswers | undefined, isOne: (code: string) => boolean): Float64Array | undefined {
  if (of === undefined) return undefined;
  const columns = of.given.filter((_, place) => isOne(of.names[place]!));
  return Float64Array.from(of.asked, (asked, row) =>
    asked === 1 ? Number(columns.some((given) => given[row] === 1)) : Number.NaN,
  );
}

import { type Answers, parseInstrument } from '#questionnaires';
import { codeableIncidents } from '../../../server/coding/codeable-incidents.ts';
import type { Coding, CodingDecision } from '../../../server/coding-model.ts';
import { flatten } from '../../../server/interviews/flatten.ts';
import type { AcceptedInterview } from '../../../server/model.ts';
import { interviewCase } from '../../../server/simulation/interview-case.ts';
import { planSimulation } from '../../../server/simulation/plan-simulation.ts';
import { type SeededRandom, seededRandom } from '../../../server/simulation/random.ts';
import { instrumentFiles } from '../../support/instrument-files.ts';

const STARTED_AT = '2026-11-24T10:05:00-05:00';

export const instrument = parseInstrument(instrumentFiles('lacsi-2018-r1'));

/** Interviews of a survey with what the office decided about their incidents. */
export interface ToldSurvey {
  interviews: AcceptedInterview[];
  codings: Coding[];
}

/** Interviewed once: each survey changes copies of them. */
let simulated: AcceptedInterview[] | undefined;

/**
 * Twenty simulated interviews in which people also tell what the simulation does not: incidents that are one,
 * partners, other months, members, refusals. Coded by people who do not always agree.
 */
export function toldSurvey(seed: number): ToldSurvey {
  simulated ??= simulate();
  const random = seededRandom(`told ${seed}`);
  const interviews = random.sample(simulated, 20).map((interview) => ({
    ...interview,
    answers: retold(structuredClone(interview.answers), random),
  }));
  return { interviews, codings: interviews.flatMap((interview) => coded(interview, random)) };
}

function simulate(): AcceptedInterview[] {
  const { units, households } = planSimulation(instrument, 60, 'told');
  const { id, version } = instrument;
  return units.map((unit) => {
    const { answers } = interviewCase(instrument, unit, households.get(unit.caseId)!, STARTED_AT);
    return { caseId: unit.caseId, unit, answers, instrument: id, version };
  });
}

/** The same interview with more to tell. The answers need not go together: whatever was accepted is derived. */
function retold(answers: Answers, random: SeededRandom): Answers {
  const crimes = instrument.crimes.map(({ key }) => key);
  for (let more = random.integer(0, 4); more > 0; more--) {
    const crime = random.pick(instrument.crimes);
    const { ref, times } = crime.asked ?? { ref: `${crime.key}_ref`, times: `${crime.key}_times` };
    Object.assign(answers.screeners_household!, {
      [ref]: random.pick(['yes', 'yes', 'dk']),
      [times]: random.pick([1, 2, 3, 7, 'dk']),
      [`${crime.key}_series`]: random.pick(['yes', 'no', 'no']),
      hh_member_personal_ref: random.pick(['yes', 'no']),
      bicycles_owned: random.pick(['yes', 'no', 'dk']),
      kidnap_lived_here_1: random.pick(['yes', 'no']),
      homicide_same_as_previous_1: random.pick(['yes', 'no']),
    });
    for (let n = random.integer(0, 3); n > 0; n--) {
      for (let earlier = 1; earlier <= n; earlier++)
        answers[`incident.${crime.key}.${earlier}`] ??= { ev_abroad: 'no' };
      Object.assign(answers[`incident.${crime.key}.${n}`]!, {
        ev_month: random.pick(['dk', '2026-03', '2026-05', 'before_window']),
        ev_same_as: random.pick(['none', 'none', ...crimes]),
        ev_same_as_n: random.pick([1, 2, 'dk']),
        of_relation: random.pick([['stranger'], ['stranger'], ['partner', 'friend']]),
        rep_formal_self: random.pick(['yes', 'no', 'dk', 'no such code']),
        rep_other_body: random.pick(['yes', 'no']),
        rep_other_which: random.pick([['local_police'], ['military'], 'dk']),
        ev_state: random.pick(['01', '02', '99']),
      });
    }
  }
  if (random.chance(0.1)) Object.assign(answers.selection!, { consent_selected: 'no' });
  return answers;
}

/** Codings of some incidents, by up to three people. */
function coded({ caseId, answers }: AcceptedInterview, random: SeededRandom): Coding[] {
  const flat = flatten(instrument, answers);
  const incidents = flat ? codeableIncidents(instrument, flat) : [];
  const rounds = ['first', 'second', 'adjudication'] as const;
  return incidents.flatMap(({ crime, n, level, iccs, basis }) =>
    rounds
      .filter(() => random.chance(0.25))
      .map((round): Coding => {
        const other = random.pick(incidents);
        const ofLevel = instrument.crimes.filter((choice) => choice.inUse && choice.level === level);
        const decision = random.pick<CodingDecision>([
          { outcome: 'crime', crimeCoded: crime, iccs },
          { outcome: 'crime', crimeCoded: random.pick(ofLevel).key, iccs: '0401' },
          { outcome: 'not_a_crime' },
          { outcome: 'duplicate', duplicateOf: `${other.crime}.${other.n}` },
        ]);
        return { caseId, crime, n, basis, round, coder: round, codedAt: STARTED_AT, ...decision };
      }),
  );
}

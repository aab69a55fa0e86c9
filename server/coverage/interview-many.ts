import { type Instrument, syntheticInterview } from '#questionnaires';
import { agreesWithSurvey } from '../simulation/agrees-with-survey.ts';

/** Stuck interviews that are listed at most. */
const MOST_LINES = 20;

/** The outcome of many synthetic interviews. */
export interface ManyInterviews {
  /** How many were asked for. */
  interviews: number;
  seconds: number;
  /** Interviews in which answers were taken back because a hard edit refused them. */
  corrected: number;
  /** Interviews that nobody could finish: where and why. */
  stuck: string[];
  /** How often each form was opened. */
  forms: Record<string, number>;
  /** Interviews that were answered again through SurveyJS. */
  compared: number;
  /** Forms in which SurveyJS shows other questions, or ends with other answers, than the compiled routing. */
  disagreements: string[];
}

/** Interviews synthetic households along the compiled routing, and the first ones again through SurveyJS. */
export function interviewMany(
  instrument: Instrument,
  about: { interviews: number; compare: number; seed: number; startedAt: string },
): ManyInterviews {
  const outcome: ManyInterviews = {
    interviews: about.interviews,
    seconds: 0,
    corrected: 0,
    compared: 0,
    stuck: [],
    forms: {},
    disagreements: [],
  };
  const started = performance.now();
  const toCompare: (() => void)[] = [];
  for (let number = 1; number <= about.interviews; number += 1) {
    const interview = syntheticInterview(instrument, { ...about, number });
    if ('stuck' in interview) {
      outcome.stuck.push(
        ...interview.stuck.map(({ code, form, name }) => `interview ${number}: ${form} ${name}: ${code}`),
      );
      continue;
    }
    const { walked, context, corrected } = interview;
    if (corrected > 0) outcome.corrected += 1;
    for (const key of Object.keys(walked.answers)) {
      const form = key.split('.')[0] ?? key;
      outcome.forms[form] = (outcome.forms[form] ?? 0) + 1;
    }
    if (number > about.compare) continue;
    toCompare.push(() => outcome.disagreements.push(...agreesWithSurvey(instrument, walked, context)));
  }
  outcome.seconds = (performance.now() - started) / 1000;
  for (const compare of toCompare) compare();
  outcome.compared = toCompare.length;
  return outcome;
}

/** The outcome in a few lines. */
export function manyInterviewsText(outcome: ManyInterviews): string {
  const { interviews, seconds, stuck, corrected, compared, disagreements } = outcome;
  const forms = Object.entries(outcome.forms).map(([form, count]) => `${form} ${count}`);
  const outcomes = `${stuck.length} stuck, ${corrected} corrected`;
  const disagreeing = counted(disagreements.length, 'disagreement');
  return [
    `${counted(interviews, 'synthetic interview')} in ${seconds.toFixed(1)} s, ${outcomes}\n`,
    ...stuck.slice(0, MOST_LINES).map((line) => `  ${line}; look for an edit that nobody can satisfy\n`),
    forms.length > 0 ? `  forms: ${forms.join(', ')}\n` : '',
    `${compared} of them answered again through SurveyJS, ${disagreeing}\n`,
    ...disagreements.map((line) => `  ${line}\n`),
  ].join('');
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

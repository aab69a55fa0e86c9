import { compileHardEdits, type Instrument, syntheticInterview } from '#questionnaires';
import { agreesWithSurvey } from '../simulation/agrees-with-survey.ts';

/** What came of many synthetic interviews. */
export interface ManyInterviews {
  interviews: number;
  seconds: number;
  /** Interviews in which somebody had to start anew because earlier answers left no way on. */
  corrected: number;
  /** Interviews that nobody could finish: where and why. */
  stuck: string[];
  /** How often each form was opened. */
  forms: Record<string, number>;
  compared: number;
  /** Forms that show other questions, or end with other answers, than the compiled routing. */
  disagreements: string[];
}

/** Interviews synthetic households along the compiled routing, the first ones also through SurveyJS. */
export function interviewMany(
  instrument: Instrument,
  about: { interviews: number; compare: number; seed: number; startedAt: string },
): ManyInterviews {
  const outcome: ManyInterviews = {
    ...{ interviews: about.interviews, seconds: 0, corrected: 0, compared: 0 },
    ...{ stuck: [], forms: {}, disagreements: [] },
  };
  const started = performance.now();
  const hardEdits = compileHardEdits(instrument);
  const toCompare: (() => void)[] = [];
  for (let number = 1; number <= about.interviews; number += 1) {
    const interview = syntheticInterview(instrument, { ...about, number }, { hardEdits });
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
  const forms = Object.entries(outcome.forms).map(([form, count]) => `${form} ${count}`);
  return [
    `${outcome.interviews} synthetic ${outcome.interviews === 1 ? 'interview' : 'interviews'} in ${outcome.seconds.toFixed(1)} s, ${outcome.stuck.length} stuck, ${outcome.corrected} corrected\n`,
    ...outcome.stuck.slice(0, 20).map((line) => `  ${line}; look for an edit that nobody can satisfy\n`),
    forms.length > 0 ? `  forms: ${forms.join(', ')}\n` : '',
    `${outcome.compared} of them answered again through SurveyJS, ${outcome.disagreements.length} ${outcome.disagreements.length === 1 ? 'disagreement' : 'disagreements'}\n`,
    ...outcome.disagreements.map((line) => `  ${line}\n`),
  ].join('');
}

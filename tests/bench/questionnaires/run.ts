import { composeForms, parseInstrument } from '#questionnaires';
import { instrumentFiles } from '../../support/instrument-files.ts';
import { timed, timeInterview } from './time-forms.ts';

/** One measurement of a questionnaire beside its goal. */
export interface QuestionnaireMeasurement {
  task: string;
  ms: number;
  goal: number;
  met: boolean;
  /** The slowest form or question, where the time is of that one. */
  slowest?: string;
}

const INCIDENTS = [0, 5, 12];

/** Milliseconds on a server core. */
const GOALS = { compose: 150, open: 30, answer: 5, check: 5 };

/** Speed of the built-in questionnaire: all forms composed, a form opened, an answer given, an interview checked. */
export function run(id = 'lacsi-2018-r1'): QuestionnaireMeasurement[] {
  const files = instrumentFiles(id);
  const instrument = parseInstrument(files);
  // A new instrument each time, as when the tablet starts: what one composition keeps would help the next.
  const compose = timed(composeForms, { before: () => parseInstrument(structuredClone(files)) });
  const interviews = INCIDENTS.map((incidents) => timeInterview(instrument, incidents));
  return [
    measured('compose all forms', compose, GOALS.compose),
    ...interviews.flatMap(({ incidents, forms, open, answer, follow, check }) => {
      const about = `${incidents} incidents, ${forms} forms`;
      return [
        measured(`open a form (${about})`, open.ms, GOALS.open, open.name),
        measured(`an answer (${about})`, answer.ms, GOALS.answer, answer.name),
        measured(`journal and chain after an answer (${about})`, follow, GOALS.answer),
        measured(`check an interview (${about})`, check, GOALS.check),
      ];
    }),
  ];
}

/** The measurements as lines, the goals that are missed marked. */
export function report(measurements: readonly QuestionnaireMeasurement[]): string {
  const lines = measurements.map(({ task, ms, goal, met, slowest }) => {
    const verdict = `goal ${goal} ${met ? 'yes' : 'NO'}`;
    return `${task.padEnd(56)}${ms.toFixed(2).padStart(9)} ms  ${verdict}${slowest ? `  slowest: ${slowest}` : ''}\n`;
  });
  return `Questionnaire, best of 9 warm runs\n${lines.join('')}`;
}

function measured(task: string, ms: number, goal: number, slowest?: string): QuestionnaireMeasurement {
  return { task, ms, goal, met: ms < goal, ...(slowest !== undefined && { slowest }) };
}

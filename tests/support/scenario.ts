import {
  type Answers,
  type AskedQuestion,
  checkInterview,
  type Instrument,
  type Value,
  type Violation,
  type WalkContext,
  type WalkedInterview,
  walkInterview,
} from '#questionnaires';

type Written = Record<string, Value | Record<string, Value>>;

export interface Scenario {
  /**
   * Answers by name (in any form) or by form and name.
   *
   * @example scenario(instrument).answers({ robbery_times: 2, 'incident.robbery.2': { ev_place: 'home' } })
   */
  answers(written: Written): Scenario;
  /** The interview that comes of it: everything not written down is answered by a quiet respondent without crimes. */
  interview(): WalkedInterview & { context: WalkContext };
  /** What the check says of that interview, after a change to the answers as a tampering client would make it. */
  violations(tamper?: (answers: Answers) => void): Violation[];
}

/** An interview written down: `scenario(instrument).answers({ robbery_ref: 'yes', robbery_times: 2 }).interview()`. */
export function scenario(instrument: Instrument, about: Partial<WalkContext> = {}, written: Written = {}): Scenario {
  const context = { caseId: 'case-1', seed: 'seed-1', startedAt: '2026-11-24T10:05:00-05:00', ...about };
  const interview = () => ({ ...walkInterview(instrument, context, (asked) => respond(asked, written)), context });
  return {
    answers: (more) => scenario(instrument, about, { ...written, ...more }),
    interview,
    violations: (tamper) => {
      const { answers, events } = interview();
      if (!tamper) return checkInterview(instrument, { answers, events }, context);
      const changed = structuredClone(answers);
      tamper(changed);
      return checkInterview(instrument, { answers: changed }, context);
    },
  };
}

/** Codes of violations, for expectations that read as a sentence. */
export function codes(violations: readonly Violation[]): string[] {
  return violations.map(({ code }) => code);
}

function respond(asked: AskedQuestion, written: Written): Value | undefined {
  const inForm = written[asked.key];
  if (typeof inForm === 'object' && !Array.isArray(inForm) && asked.name in inForm) return inForm[asked.name];
  const anywhere = written[asked.name];
  if (anywhere !== undefined) return anywhere as Value;
  return quiet(asked);
}

/** One adult who consents to everything and to whom nothing happened. */
function quiet({ name, choices, key }: AskedQuestion): Value | undefined {
  if (/_(ref|series)$/.test(name)) return 'no';
  if (name === 'm_age') return 40;
  if (name === 'm_name') return `Person ${key.split('.')[1]}`;
  if (choices.includes('yes') && choices.length === 2) return 'yes';
  return undefined;
}

import { z } from 'zod';
import { language, text } from '../schema-parts.ts';

const answer = z.union([z.string(), z.number(), z.array(z.string())]);

const answers = z.record(z.string().min(1), answer);

/** A question by its name, or by form and name: `ev_place`, `incident.burglary.1 ev_place`. */
const places = z.array(z.string().min(1)).exactOptional();

/** A form of the interview, `member.2`, or all of its copies, `member`. */
const forms = z.array(z.string().min(1)).exactOptional();

const indicator = z.strictObject({
  victim: z.boolean().exactOptional(),
  incidents: z.int().min(0).exactOptional(),
  reported: z.boolean().exactOptional(),
});

const expectations = z.strictObject({
  asked: places,
  notAsked: places,
  due: forms,
  notDue: forms,
  crimes: z.record(z.string(), z.int().min(0)).exactOptional(),
  iccs: z
    .record(z.string().regex(/^[a-z][a-z0-9_]*\.\d+$/, 'an incident is named as burglary.1'), text)
    .exactOptional(),
  violations: z.array(text).exactOptional(),
  noViolations: z.array(text).exactOptional(),
  indicators: z.record(z.string(), indicator).exactOptional(),
});

const title = z
  .record(language, text)
  .refine((said) => Object.keys(said).length > 0, 'must be said in a language of the questionnaire');

const scenario = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'an id is made of small letters, digits and hyphens'),
  title: z.union([text, title]),
  respondent: z.record(language, text).exactOptional(),
  seed: text.exactOptional(),
  startedAt: z.iso.datetime({ offset: true }).exactOptional(),
  answers,
  settings: z.record(z.string(), z.union([z.string(), z.boolean()])).exactOptional(),
  corrections: z
    .array(
      z.strictObject({
        at: z.string().exactOptional(),
        answers: z.record(z.string().regex(/^\S+ \S+$/, 'a corrected answer is named by form and name'), answer),
      }),
    )
    .exactOptional(),
  expect: expectations.exactOptional(),
});

/** `design/scenarios.json` */
export const scenarioFile = z.strictObject({ scenarios: z.array(scenario).max(2000) });

/** What must come of a scenario; what is left out may be anything. */
export interface Expectations {
  /** Questions that must be asked, by name or by form and name: `ev_place`, `incident.burglary.1 ev_place`. */
  readonly asked?: readonly string[];
  readonly notAsked?: readonly string[];
  /** Forms that must be due: `member.2`, or `member` for any copy. */
  readonly due?: readonly string[];
  readonly notDue?: readonly string[];
  /** How many incidents of a crime the screeners count. */
  readonly crimes?: Readonly<Record<string, number>>;
  /** ICCS code of an incident by its crime and number, `burglary.1`. */
  readonly iccs?: Readonly<Record<string, string>>;
  /**
   * Codes that the check must find: `edit:month_unknown`, `missing-answer`. A hard one that is not named here is always
   * a failure; warnings may be there, as an interviewer confirms them.
   */
  readonly violations?: readonly string[];
  readonly noViolations?: readonly string[];
  /** What the interview adds to the figures, by crime. */
  readonly indicators?: Readonly<Record<string, IndicatorsOfCrime>>;
}

/** What one interview adds to the figures of a crime. */
export interface IndicatorsOfCrime {
  /** Whether the household or the person counts as a victim (prevalence). */
  readonly victim?: boolean;
  /** Incidents that count (incidence). */
  readonly incidents?: number;
  /** Whether any of them with a form was reported. */
  readonly reported?: boolean;
}

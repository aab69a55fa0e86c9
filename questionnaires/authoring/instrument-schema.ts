import { z } from 'zod';
import { ICCS_TAGS, type IccsTag } from '../instrument/iccs-tags.ts';
import { SELECTION_METHODS } from '../instrument/manifest.ts';
import { question } from './question-schema.ts';
import { code, expression, language, localizedText, name, screenName, text } from './schema-parts.ts';

/** How the client treats what hurts to be asked or to be overheard. */
const sensitive = z.strictObject({
  selfCompleted: z.boolean(),
  privacyCheck: z.boolean(),
  skippable: z.boolean(),
  noNarrative: z.boolean(),
  sealed: z.boolean(),
  referralCard: z.boolean(),
});

const sdgSeries = z.strictObject({
  indicator: z.string().regex(/^\d{1,2}\.[0-9a-z]{1,2}\.\d{1,2}$/, 'must be an indicator such as 16.1.3'),
  series: z.string().regex(/^[A-Z][A-Z0-9_]+$/, 'must be a series code such as VC_VOV_PHYL'),
  source: z.union([
    z.strictObject({ crimes: z.array(name).min(1), among: z.literal('at_risk').exactOptional() }),
    z.strictObject({
      questions: z.array(name).min(1),
      pack: name.exactOptional(),
      counts: z.array(code).min(1).exactOptional(),
    }),
  ]),
  window: z.enum(['reference_period', 'last_12_months', 'now', 'before_age_18']),
  deviation: text,
});

const amount = z.number().positive();

/** Named as conditions read them: `{loss_amount} > {unusual_loss}`. */
const money = z.strictObject({
  unusual_loss: amount,
  unusual_health_cost: amount,
  unusual_measures_cost: amount,
  unusual_bribe: amount,
  impossible: amount,
});

const manifest = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'must be lower-case letters, digits and -, such as lacsi-2018-r1'),
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'must be three numbers, e.g. 1.0.0'),
  note: text,
  languages: z.array(language).min(1),
  defaultLanguage: language,
  referencePeriod: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('rolling_months'), months: z.int().min(1).max(60) }),
    z.strictObject({ type: z.literal('calendar_year') }),
  ]),
  leadIn: z.strictObject({ years: z.int().min(1).max(10) }).default({ years: 5 }),
  screeners: z.enum(['per_crime', 'per_card']).default('per_card'),
  details: z.strictObject({
    rule: z.enum(['most_recent', 'last', 'random']),
    perCrime: z.int().min(1).max(20),
    perInterview: z.int().min(1).max(50),
    seriesFrom: z.int().min(2).max(20).default(6),
  }),
  selection: z.strictObject({ method: z.enum(SELECTION_METHODS), minimumAge: z.int().min(0).max(99) }),
  money: money.exactOptional(),
  chain: z.array(name).min(1).max(150),
  reportingBodies: z.array(
    z.strictObject({
      code,
      kind: z.enum(['competent', 'recognised', 'other']),
      exists: z.boolean().default(true),
      police: z.boolean().default(false),
      asked: z
        .array(z.enum(['reporting', 'trust']))
        .min(1)
        .default(['reporting']),
    }),
  ),
  formalComplaintIs: text,
  states: z.array(z.strictObject({ code, name: localizedText })).default([]),
  packs: z.array(z.strictObject({ key: name, active: z.boolean() })).default([]),
  sdg: z.array(sdgSeries).default([]),
  fills: z.record(name, z.record(language, text)),
  definitions: z.record(name, expression).default({}),
});

const crimeHead = {
  code: z.string().regex(/^[A-Z][0-9]{2}$/, 'must be a letter and two digits, e.g. C04'),
  key: name,
};

const crimeRest = {
  /** Asked in this version, where its pack is on, if it belongs to one. */
  active: z.boolean(),
  level: z.enum(['household', 'person', 'member']),
  iccs: z
    .strictObject({
      code: z
        .string()
        .regex(/^\d{2,6}$/, 'must be an ICCS 2015 code, two to six digits')
        .exactOptional(),
      rules: z.array(z.strictObject({ when: expression, code: z.string().regex(/^\d{2,6}$/) })),
      office: z
        .array(z.string().regex(/^\d{2,6}$/))
        .min(1)
        .exactOptional(),
    })
    .refine(({ code, office }) => code !== undefined || office !== undefined, {
      path: ['code'],
      message: 'there is no code, and none that the office gives (`office`)',
    }),
  attempts: z.enum(['flagged', 'included', 'completed_only', 'not_applicable']),
  unitOfCount: z.enum(['incident', 'contact', 'demand']),
  countsAs: z.strictObject({ crime: name, outcome: z.enum(['completed', 'attempted']) }).exactOptional(),
  gate: expression.exactOptional(),
  atRisk: expression.exactOptional(),
  asked: z.strictObject({ ref: name, times: name }).exactOptional(),
  incidentForms: z.boolean().default(true),
  drawn: name.exactOptional(),
  seriesFrom: z.int().min(2).max(20).exactOptional(),
  sensitive: sensitive.exactOptional(),
  ownerQuestion: z.boolean(),
  presence: z.enum(['ask', 'always', 'never']),
  violence: z.enum(['ask', 'always']),
  place: z
    .strictObject({ fixed: z.literal('home').exactOptional(), without: z.array(code).exactOptional() })
    .exactOptional(),
  property: z.boolean(),
  confidence: z.enum(['high', 'medium', 'low']),
};

/** A row of the crime catalogue: a crime of a pack names it, no other crime does. */
const crimeRow = z.discriminatedUnion('tier', [
  z.strictObject({ ...crimeHead, tier: z.enum(['core', 'non_core']), ...crimeRest }),
  z.strictObject({ ...crimeHead, tier: z.literal('pack'), pack: name, ...crimeRest }),
]);

/** Rules of each tag, whose values are those of the classification. */
const iccsTags = {
  attempted: tagRules('attempted'),
  weapon: tagRules('weapon'),
  location: tagRules('location'),
  motive: tagRules('motive'),
  relation: tagRules('relation'),
  cyber: tagRules('cyber'),
  context: tagRules('context'),
};

function tagRules(tag: IccsTag) {
  return z.array(z.strictObject({ when: expression, is: z.enum(ICCS_TAGS[tag]) })).exactOptional();
}

/** A screen is written out per crime of a level, or per authority. */
const each = z.union([
  z.strictObject({
    crimes: z.enum(['household', 'person']),
    only: z.array(name).min(1).exactOptional(),
    except: z.array(name).min(1).exactOptional(),
  }),
  z.strictObject({ authorities: z.literal(true) }),
]);

const formModule = z.strictObject({
  form: name,
  unit: z.enum(['case', 'household', 'member', 'person', 'incident']),
  repeat: z.enum(['members', 'incidents']).exactOptional(),
  when: expression.exactOptional(),
  sensitive: sensitive.exactOptional(),
  draws: z.array(z.strictObject({ name, from: z.array(name).min(1) })).exactOptional(),
  screens: z
    .array(
      z.strictObject({
        name: screenName,
        visibleIf: expression.exactOptional(),
        each: each.exactOptional(),
        questions: z.array(question).min(1),
      }),
    )
    .min(1),
});

const texts = z.strictObject({
  instrument: z.strictObject({ title: text, note: text }),
  forms: z.record(z.string(), z.strictObject({ title: text })),
  screens: z.record(z.string(), z.strictObject({ title: text.exactOptional() })).exactOptional(),
  questions: z.record(z.string(), z.strictObject({ text, instruction: text.exactOptional() })),
  choices: z.record(z.string(), z.record(z.string(), text)),
  missing: z.strictObject({ dk: text, refused: text, na: text }),
  phrases: z
    .strictObject({
      since: text,
      between: text,
      lead: text,
      apart: text,
      nothing_yet: text,
      told_form: text.exactOptional(),
    })
    .exactOptional(),
  crimes: z.record(
    z.string(),
    z.strictObject({
      name: text,
      short: text,
      screener: text,
      times: text,
      owner: text.exactOptional(),
      specify: text.exactOptional(),
    }),
  ),
  edits: z.record(z.string(), text),
});

/**
 * What each file of an instrument's folder must look like; `parseInstrument` checks what goes across files.
 */
export const schemas = {
  manifest,
  crimeTypes: z.strictObject({
    catalogue: text,
    crimes: z.array(crimeRow).min(1).max(100),
    precedence: z.array(name).default([]),
    eventSets: z.array(
      z.strictObject({ key: name, level: z.enum(['person', 'household', 'both']), except: z.array(name) }),
    ),
    iccsTags: z.strictObject(iccsTags).default({}),
  }),
  lists: z.strictObject({ lists: z.record(name, z.array(code).min(1).max(300)) }),
  formModule,
  texts,
};

/** A form as it is written: its rows are one question. */
export type FormFile = z.output<typeof formModule>;

/** The manifest as it is written: with the definitions, which the instrument keeps apart. */
export type ManifestFile = z.output<typeof manifest>;

/** A crime as it is written: `active` says that this version asks it, where its pack is on. */
export type CatalogueRow = z.output<typeof crimeRow>;

import { randomUUID } from 'node:crypto';
import { addSurvey, dayOf, type SurveyState, serverDay, surveyKey, surveyState } from '#contract';
import { readConfig } from '../config.ts';
import { instrumentsWithFolder } from '../instruments/import-folder.ts';
import type { Instruments, Survey } from '../model.ts';
import { Problem } from '../problems.ts';
import { openServerStore } from '../start/open-server-store.ts';
import type { Act, Store } from '../storage/store.ts';
import { addNewSurvey } from '../surveys/add-survey.ts';
import { findSurvey } from '../surveys/find-survey.ts';
import { comingVersions, surveyReplyOf } from '../surveys/questionnaire-of-survey.ts';
import { addVersionFrom, takeVersionBack } from '../surveys/versions-of-survey.ts';
import { choice, optionalChoice, optionalText, textList } from './arguments.ts';
import { WrongUse } from './command-failure.ts';
import { defineCommand } from './define-command.ts';

interface Typed {
  readonly survey: string | undefined;
  readonly title: readonly string[];
  readonly country: string | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly questionnaire: string | undefined;
}

/** Editions of the survey from the command line. */
export const surveyCommand = defineCommand({
  name: 'survey',
  summary: 'makes an edition of the survey, moves it on, lists the editions',
  usage: `cifra survey add --survey KEY --title es="TITLE" [--title en="TITLE"] [--country XX] [--from YYYY-MM --to YYYY-MM]
      [--questionnaire "ID VERSION"]
cifra survey set --survey KEY [--state STATE] [--questionnaire "ID VERSION" [--from-day YYYY-MM-DD]]
cifra survey take-back --survey KEY --questionnaire "ID VERSION" --from-day YYYY-MM-DD
cifra survey list`,
  explanation: `
Makes an edition of the survey (in the state preparing), moves it to another state, says from which day it uses which
version of its questionnaire, or lists the editions.

  --survey         key: lower-case letters, digits, hyphen
  --title          in one language; repeat it for others
  --country        ISO 3166-1, two letters
  --from, --to     first and last month that the questions ask about
  --questionnaire  id and version for new interviews; of a new edition the latest one when absent
  --from-day       first day for interviews with it, on the calendar of each tablet; today (UTC) when absent. Interviews
                   that are begun keep their version. take-back takes it back, before that day comes in UTC
  --state          ${surveyState.options.join(', ')}; from preparing to field, closed, published; closed may go back to field

A closed edition takes no units and no assignments. Interviews that tablets bring late are stored, in quarantine.
Reads and writes the database that CIFRA_DB names (data/cifra.sqlite when it is not set), and reads the
questionnaires in the folder that CIFRA_INSTRUMENTS names, which are taken into the database where it lacks them.
`,
  positional: { action: choice(['add', 'set', 'take-back', 'list']) },
  options: {
    survey: optionalText,
    title: textList,
    country: optionalText,
    from: optionalText,
    to: optionalText,
    questionnaire: optionalText,
    'from-day': optionalText,
    state: optionalChoice(surveyState.options),
  },
  async run({ action, state, 'from-day': fromDay, ...typed }, io) {
    const config = readConfig();
    const { store } = await openServerStore(config);
    try {
      const act = { by: 'command line', at: new Date().toISOString() };
      const instruments = await instrumentsWithFolder(store, config.instruments, act.at);
      if (action === 'list') {
        for (const survey of await store.surveys()) io.out.write(`${lineOf(survey, instruments, act)}\n`);
        return 0;
      }
      if (action === 'add') {
        const added = await addNewSurvey({ store, instruments, newId: randomUUID }, bodyOf(typed), act);
        io.out.write(`${lineOf(await findSurvey(store, added.key), instruments, act)}\n`);
        return 0;
      }
      const key = surveyKey.safeParse(typed.survey);
      const { questionnaire } = typed;
      if (!key.success || (state === undefined && questionnaire === undefined))
        throw new WrongUse('name --survey, and --state or --questionnaire');
      if (action === 'take-back' && (state !== undefined || fromDay === undefined))
        throw new WrongUse('name --survey, --questionnaire and --from-day');
      const from = serverDay.safeParse(fromDay ?? dayOf(new Date(act.at)));
      if (!from.success) throw new WrongUse('--from-day: a day such as 2026-12-01');
      const [id = '', version = ''] = questionnaire?.split(' ') ?? [];
      const named = { id, version, from: from.data };
      if (action === 'take-back') await takeVersionBack({ store }, key.data, named, act);
      else if (questionnaire !== undefined) await addVersionFrom({ store, instruments }, key.data, named, act);
      if (state !== undefined) await setState(store, key.data, state, act);
      const survey = await findSurvey(store, key.data);
      io.out.write(`${lineOf(survey, instruments, act)}\n`);
      return 0;
    } finally {
      await store.close();
    }
  },
});

async function setState(store: Store, key: string, state: SurveyState, act: Act): Promise<void> {
  const result = await store.setSurveyState(key, state, act);
  if (result === 'unknown-survey') throw new Problem('unknown-survey');
  if (result === 'not-allowed') throw new Problem('survey-state');
}

/** What was typed as the body of the endpoint, checked by its rules. */
function bodyOf({ survey, title, country, from, to, questionnaire }: Typed) {
  const [id, version, ...more] = questionnaire?.split(' ') ?? [];
  const parsed = addSurvey.body.safeParse({
    key: survey,
    title: Object.fromEntries(title.map((text) => [text.split('=')[0], text.split('=').slice(1).join('=')])),
    country,
    ...(from === undefined && to === undefined ? {} : { referencePeriod: { from, to } }),
    ...(questionnaire === undefined ? {} : { instrument: { id, version: [version, ...more].join(' ') } }),
  });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new WrongUse(`--${OPTION_OF[String(issue?.path[0])] ?? 'survey'}: ${issue?.message}`);
}

const OPTION_OF: Readonly<Record<string, string>> = {
  key: 'survey',
  title: 'title',
  country: 'country',
  referencePeriod: 'from and --to',
  instrument: 'questionnaire',
};

/** An edition on a line: with which version its interviews are begun, and with which ones from a later day on. */
function lineOf(survey: Survey, instruments: Instruments, { at }: Act): string {
  const now = new Date(at);
  const { key, state, instrument, title } = surveyReplyOf(survey, instruments, now);
  const coming = comingVersions(survey, dayOf(now)).map(({ version, from }) => `${version} from ${from}`);
  const versions = [`${instrument.id} ${instrument.versions.at(-1)}`, ...coming].join(', ');
  return [key, state, versions, Object.values(title)[0]].join('\t');
}

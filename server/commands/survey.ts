import { randomUUID } from 'node:crypto';
import { addSurvey, type SurveyReply, type SurveyState, surveyKey, surveyState } from '#contract';
import { readConfig } from '../config.ts';
import { instrumentsWithFolder } from '../instruments/import-folder.ts';
import type { Instruments } from '../model.ts';
import { Problem } from '../problems.ts';
import { openServerStore } from '../start/open-server-store.ts';
import type { Act, Store } from '../storage/store.ts';
import { addNewSurvey } from '../surveys/add-survey.ts';
import { findSurvey } from '../surveys/find-survey.ts';
import { surveyReplyOf } from '../surveys/questionnaire-of-survey.ts';
import { choice, optionalChoice, optionalText, textList } from './arguments.ts';
import { CommandFailure, WrongUse } from './command-failure.ts';
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
cifra survey set --survey KEY [--state STATE] [--questionnaire "ID VERSION"]
cifra survey list`,
  explanation: `
Makes an edition of the survey (in the state preparing), moves it to another state, or lists the editions.

  --survey         key: lower-case letters, digits, hyphen
  --title          in one language; repeat it for others
  --country        ISO 3166-1, two letters
  --from, --to     first and last month that the questions ask about
  --questionnaire  id and version for new interviews; of a new edition the latest one when absent
  --state          ${surveyState.options.join(', ')}; from preparing to field, closed, published; closed may go back to field

A closed edition takes no units and no assignments. Interviews that tablets bring late are stored, in quarantine.
Reads and writes the database that CIFRA_DB names (data/cifra.sqlite when it is not set), and reads the
questionnaires in the folder that CIFRA_INSTRUMENTS names, which are taken into the database where it lacks them.
`,
  positional: { action: choice(['add', 'set', 'list']) },
  options: {
    survey: optionalText,
    title: textList,
    country: optionalText,
    from: optionalText,
    to: optionalText,
    questionnaire: optionalText,
    state: optionalChoice(surveyState.options),
  },
  async run({ action, state, ...typed }, io) {
    const config = readConfig();
    const { store } = await openServerStore(config);
    try {
      const act = { by: 'command line', at: new Date().toISOString() };
      const instruments = await instrumentsWithFolder(store, config.instruments, act.at);
      if (action === 'list') {
        for (const line of await listOf(store, instruments)) io.out.write(`${line}\n`);
        return 0;
      }
      if (action === 'add') {
        const added = await addNewSurvey({ store, instruments, newId: randomUUID }, bodyOf(typed), act);
        io.out.write(`${lineOf(added)}\n`);
        return 0;
      }
      const key = surveyKey.safeParse(typed.survey);
      const { questionnaire } = typed;
      if (!key.success || (state === undefined && questionnaire === undefined))
        throw new WrongUse('name --survey, and --state or --questionnaire');
      if (questionnaire !== undefined) await addVersion({ store, instruments }, key.data, questionnaire, act);
      if (state !== undefined) await setState(store, key.data, state, act);
      const survey = await findSurvey(store, key.data);
      io.out.write(`${lineOf(surveyReplyOf(survey, instruments))}\n`);
      return 0;
    } finally {
      await store.close();
    }
  },
});

async function addVersion(
  { store, instruments }: { store: Store; instruments: Instruments },
  key: string,
  questionnaire: string,
  act: Act,
): Promise<void> {
  const [id = '', version = ''] = questionnaire.split(' ');
  if (!instruments.find(id, version)) throw new Problem('unknown-instrument');
  const result = await store.addVersion(key, { id, version }, act);
  if (result === 'unknown-survey') throw new Problem('unknown-survey');
  if (result === 'other-questionnaire')
    throw new CommandFailure(1, `${key} has another questionnaire; an edition keeps its own, in newer versions.`);
}

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

async function listOf(store: Store, instruments: Instruments): Promise<string[]> {
  return (await store.surveys()).map((survey) => lineOf(surveyReplyOf(survey, instruments)));
}

function lineOf({ key, state, instrument, title }: SurveyReply): string {
  return [key, state, `${instrument.id} ${instrument.versions.at(-1)}`, Object.values(title)[0]].join('\t');
}

// `npm run soak`: what is run and how it is called stands in USAGE.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { BAD } from '../support/bad-network.ts';
import { chanceOf, guessAll } from '../support/curious/guess-all.ts';
import { type CampaignPlan, type CampaignResult, runCampaign } from '../support/field/campaign.ts';
import { runKills } from '../support/field/killed-tablet.ts';
import { runMonth } from '../support/field/month.ts';

const USAGE = `npm run soak -- [--tablets N] [--interviews N] [--kills N] [--days N] [--cases N] [--seed N]

Fieldwork of made-up tablets at the sizes of a country, over a network that loses, doubles, reorders and cuts what they
send: once plainly, once to a server that loses its power every 400 requests, once to one that goes back to an older
backup. Then days without a network, with restarts, updates, wrong clocks and a theft, and a tablet whose browser is
killed in the middle of interviews. Prints what was lost, doubled, left unsent or readable, and how many bytes it took.
Last a supervisor who asks everything that the account may ask, and guesses what was told in confidence. Exit 1 when
anything was lost, doubled, left unsent or readable, or guessed better than by a coin.

  --tablets N      tablets (default: 50)
  --interviews N   interviews of all of them together (default: 2000)
  --kills N        kills of the browser (default: 200)
  --days N         days without a network (default: 30)
  --cases N        interviews about which the supervisor is curious (default: 2000)
  --seed N         where the random numbers begin (default: 1)`;

const flags = readFlags();
if (flags.help) {
  print(USAGE);
  process.exit(0);
}
const folder = mkdtempSync(join(tmpdir(), 'cifra-soak-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
process.on('SIGINT', () => process.exit(130));
process.on('SIGTERM', () => process.exit(143));

const interviews = wholeNumber('interviews', flags.interviews, 2000);
const plan: CampaignPlan = {
  folder,
  tablets: wholeNumber('tablets', flags.tablets, 50),
  interviews,
  faults: BAD,
  seed: wholeNumber('seed', flags.seed, 1),
  patience: 60_000 + interviews * 300,
};

let isWrong = false;
await report('bad network', plan);
await report('server killed every 400 requests', { ...plan, seed: plan.seed + 100_000, killAfter: 400 });
await report('older backup restored', { ...plan, seed: plan.seed + 200_000, restores: true });
await reportMonth(wholeNumber('days', flags.days, 30));
await reportKills(wholeNumber('kills', flags.kills, 200));
await reportCurious(wholeNumber('cases', flags.cases, 2000));
process.exit(isWrong ? 1 : 0);

async function report(name: string, which: CampaignPlan): Promise<void> {
  const result = await runCampaign(which);
  const isRight = result.interviews === which.interviews && result.lost + result.doubled + result.unsent === 0;
  say(name, isRight, inWords(result));
}

/** A day of two people has seven interviews, and the tablet is switched off more often than once. */
async function reportMonth(days: number): Promise<void> {
  const made = Math.max(20, Math.ceil((days * 20) / 3));
  const restarts = Math.ceil((days * 4) / 3);
  const result = await runMonth({ folder, days, restarts, interviews: made, seed: plan.seed });
  const { lost, doubled, unsent, readable } = result;
  say(`${days} days without a network`, lost + doubled + unsent + readable === 0 && result.interviews === made + 1, [
    `${result.interviews} interviews`,
    `${lost} lost`,
    `${doubled} doubled`,
    `${unsent} unsent`,
    `${readable} readable`,
    `${result.restarts} restarts`,
    `${result.takenOver} taken over`,
    `${result.seconds.toFixed(0)} s`,
  ]);
}

async function reportKills(kills: number): Promise<void> {
  const result = await runKills({ folder, kills, seed: plan.seed, say: (line) => print(`       ${line}`) });
  const { lost, doubled, unsent, readable } = result;
  say('browser killed', lost + doubled + unsent + readable === 0 && result.shown > 0, [
    `${result.kills} kills`,
    `${result.shown} screens shown as saved`,
    `${lost} lost`,
    `${result.interviews} interviews finished`,
    `${doubled} doubled`,
    `${unsent} unsent`,
    `${readable} readable`,
    `${result.full} without room`,
    `at most ${result.typingMissing.toFixed(0)} ms of typing missing`,
    `${result.seconds.toFixed(0)} s`,
  ]);
}

async function reportCurious(cases: number): Promise<void> {
  const begun = performance.now();
  const { guesses } = await guessAll(cases);
  const { low, high } = chanceOf(cases);
  const areas = [...guesses.values()].flatMap(({ best, model }) => [best, model]);
  const least = Math.min(...areas);
  const most = Math.max(...areas);
  say('curious supervisor', areas.length > 0 && least >= low && most <= high, [
    `${cases} interviews`,
    `${guesses.size} sealed answers`,
    `guessed with areas of ${least.toFixed(2)} to ${most.toFixed(2)}`,
    `a coin has ${low.toFixed(2)} to ${high.toFixed(2)}`,
    `${((performance.now() - begun) / 1000).toFixed(0)} s`,
  ]);
}

function say(name: string, isRight: boolean, figures: readonly string[]): void {
  if (!isRight) isWrong = true;
  print(`${isRight ? 'whole' : 'WRONG'}  ${name}: ${figures.join(', ')}`);
}

function inWords({
  interviews: made,
  lost,
  doubled,
  unsent,
  timesIdeal,
  kills,
  seconds,
  faults,
}: CampaignResult): string[] {
  const suffered = Object.values(faults).reduce((sum, count) => sum + count, 0) - (faults.none ?? 0);
  return [
    `${made} interviews`,
    `${lost} lost`,
    `${doubled} doubled`,
    `${unsent} unsent`,
    `${timesIdeal.toFixed(2)} times the ideal bytes`,
    `${suffered} faults of the network`,
    `${kills} kills`,
    `${seconds.toFixed(0)} s`,
  ];
}

function wholeNumber(name: string, text: string | undefined, usual: number): number {
  const number = text === undefined ? usual : Number(text);
  if (Number.isSafeInteger(number) && number > 0) return number;
  print(`--${name} is a whole number from 1 on`);
  process.exit(2);
}

function readFlags() {
  try {
    const text = { type: 'string' } as const;
    const options = {
      tablets: text,
      interviews: text,
      kills: text,
      days: text,
      cases: text,
      seed: text,
      help: { type: 'boolean' },
    } as const;
    return parseArgs({ options }).values;
  } catch (error) {
    print(`${(error as Error).message}\n\n${USAGE}`);
    process.exit(2);
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

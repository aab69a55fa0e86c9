// `npm run soak`: what is run and how it is called stands in USAGE.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { BAD } from '../support/bad-network.ts';
import { type CampaignPlan, type CampaignResult, runCampaign } from '../support/field/campaign.ts';

const USAGE = `npm run soak -- [--tablets N] [--interviews N] [--seed N]

Fieldwork of made-up tablets at the sizes of a country, over a network that loses, doubles, reorders and cuts what they
send: once plainly, once to a server that loses its power every five seconds, once to one that goes back to an older
backup. Prints what was lost, doubled, left unsent, and how many bytes it took. Exit 1 when anything was.

  --tablets N      tablets (default: 50)
  --interviews N   interviews of all of them together (default: 2000)
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
await report('server killed every 5 s', { ...plan, seed: plan.seed + 100_000, killEvery: 5_000 });
await report('older backup restored', { ...plan, seed: plan.seed + 200_000, restores: true });
process.exit(isWrong ? 1 : 0);

async function report(name: string, which: CampaignPlan): Promise<void> {
  const result = await runCampaign(which);
  const isRight = result.interviews === which.interviews && result.lost + result.doubled + result.unsent === 0;
  if (!isRight) isWrong = true;
  print(`${isRight ? 'whole' : 'WRONG'}  ${name}: ${inWords(result)}`);
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
}: CampaignResult): string {
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
  ].join(', ');
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
    const options = { tablets: text, interviews: text, seed: text, help: { type: 'boolean' } } as const;
    return parseArgs({ options }).values;
  } catch (error) {
    print(`${(error as Error).message}\n\n${USAGE}`);
    process.exit(2);
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

import { type RateName, rateName, type SampleAccountingReply, type StageRates } from '#contract';

/** What the reasons are called that are no codes of AAPOR. */
const REASONS: Readonly<Record<string, string>> = {
  'stand-in': 'dwellings that stand in for others',
  'further-household': 'further households of the dwellings',
  open: 'still worked on',
  'not-arrived': 'interview noted at the door, none here',
  'not-accepted': 'interview waits for a decision',
  'no-answers': 'interview without answers of the adult',
  'other-version': 'interview with a version that is in no figures',
  '1.2': 'partial interview (1.2)',
  '2.11': 'refusal (2.11)',
  '2.112': 'the selected adult refused (2.112)',
  '2.12': 'broken off (2.12)',
  '2.2': 'nobody reached (2.2)',
  '2.25': 'the selected adult not reached (2.25)',
  '2.3': 'unsuitable informant (2.3)',
  '2.32': 'the selected adult is ill (2.32)',
  '2.33': 'language (2.33)',
  '2.36': 'an appointment that was not kept (2.36)',
  '3.11': 'not visited, eligibility unknown (3.11)',
  '3.17': 'unsafe, eligibility unknown (3.17)',
  '3.9': 'other, eligibility unknown (3.9)',
  '4.5': 'no dwelling (4.5)',
  '4.6': 'vacant or in temporary use (4.6)',
};

const STAGES = ['household', 'person', 'joint'] as const satisfies (keyof StageRates)[];

/** The accounts of a sample for the terminal: the table from the sample to the figures, then the rates. */
export function accountingInWords({ survey, steps, rates, original }: SampleAccountingReply): string {
  const lines = steps.flatMap(({ step, added, out, ...units }) => [
    line(step, units),
    ...added.map(({ reason, ...more }) => line(`  + ${REASONS[reason] ?? reason}`, more)),
    ...out.map(({ reason, ...less }) => line(`  - ${REASONS[reason] ?? reason}`, less)),
  ]);
  return [
    `Edition ${survey}, from the sample to the figures (units, and the sum of their design weights)`,
    ...lines,
    '',
    ...ratesInWords(
      'Outcome rates (AAPOR), with cases that stand in for others; what is still worked on counts in none',
      rates,
    ),
    ...(original ? ['', ...ratesInWords('Without cases that stand in for others', original)] : []),
    '',
  ].join('\n');
}

function line(name: string, { n, weighted }: { n: number; weighted: number }): string {
  return `${name.padEnd(52)}${String(n).padStart(9)}${weighted.toFixed(0).padStart(14)}`;
}

function ratesInWords(title: string, rates: StageRates): string[] {
  const headings = STAGES.flatMap((stage) => [stage, 'weighted']).map((heading) => heading.padStart(11));
  const row = (name: string, rateOf: (one: StageRates['joint']['weighted']) => number | object | undefined) =>
    name.padEnd(8) +
    STAGES.flatMap((stage) => [rates[stage].unweighted, rates[stage].weighted])
      .map((one) => percent(rateOf(one)).padStart(11))
      .join('');
  return [
    title,
    ' '.repeat(8) + headings.join(''),
    ...rateName.options.map((name: RateName) => row(name, (one) => one.rates[name])),
    row('e', (one) => one.eligible),
  ];
}

function percent(value: number | object | undefined): string {
  return typeof value === 'number' ? `${(100 * value).toFixed(1)} %` : '-';
}

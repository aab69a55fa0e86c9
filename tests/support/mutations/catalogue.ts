import type { Json, Mutation } from './mutation.ts';

const crimes = (files: Json): Json[] => files['crime-types.json'].crimes;
const FILE = 'crime-types.json';

/** The crime catalogue and the manifest. */
export const catalogueMutations: Mutation[] = [
  {
    kind: 'a crime without an ICCS code',
    apply(files, random) {
      const crime = random.pick(crimes(files).filter(({ iccs }) => iccs.office === undefined))!;
      delete crime.iccs.code;
      return { file: FILE, at: [`crimes[${crimes(files).indexOf(crime)}]`] };
    },
  },
  {
    kind: 'a code that ICCS does not have',
    apply(files, random) {
      const crime = random.pick(crimes(files))!;
      crime.iccs.code = random.pick(['1201', '0015', '040', '99'])!;
      return { file: FILE, at: [`${crime.key}.iccs.code`] };
    },
  },
  {
    kind: 'a referral card without a number',
    apply(files, random) {
      const { fills, languages } = files['manifest.json'];
      const language = random.pick<string>(languages)!;
      fills.referral_card[language] = fills.referral_card[language].replace(/\d/g, '');
      return { file: 'manifest.json', at: ['fills.referral_card'] };
    },
  },
  {
    kind: 'two crimes of one key',
    apply(files, random) {
      const original = random.pick(crimes(files))!;
      const copy = random.pick(crimes(files))!;
      if (original === copy) return undefined;
      copy.key = original.key;
      return { file: FILE, at: ['crimes'] };
    },
  },
  {
    kind: 'an ICCS rule that an earlier one shadows',
    apply(files, random) {
      const crime = random.pick(crimes(files).filter(({ iccs }) => iccs.rules.length > 0))!;
      crime.iccs.rules.push({ ...crime.iccs.rules[0], code: crime.iccs.code });
      return { file: FILE, at: [`${crime.key}.iccs.rules[${crime.iccs.rules.length - 1}]`] };
    },
  },
  {
    kind: 'a gate that lets nobody through',
    apply(files, random) {
      const crime = random.pick(crimes(files).filter(({ gate }) => gate !== undefined))!;
      crime.gate = `${crime.gate} and {consent_selected} = 'no' and {consent_selected} = 'yes'`;
      return { file: FILE, at: [`${crime.key}.gate`] };
    },
  },
  {
    kind: 'a place that cannot be, misspelt',
    apply(files, random) {
      const crime = random.pick(crimes(files).filter(({ place }) => place?.without))!;
      crime.place.without.push('onlin');
      return { file: FILE, at: [`crimes[${crimes(files).indexOf(crime)}].place`] };
    },
  },
  {
    kind: "a word of the country's that one language lacks",
    apply(files, random) {
      const { fills, languages } = files['manifest.json'];
      const fill = random.pick(Object.keys(fills))!;
      delete fills[fill][random.pick<string>(languages)!];
      return { file: 'manifest.json', at: [`fills.${fill}`] };
    },
  },
  {
    kind: "a word of the country's that nothing says",
    apply(files, random) {
      const { fills } = files['manifest.json'];
      const fill = random.pick(Object.keys(fills))!;
      fills[`${fill}_name`] = { ...fills[fill] };
      return { file: 'manifest.json', at: [`fills.${fill}_name`] };
    },
  },
  {
    kind: 'a form that the chain forgets',
    apply(files, random) {
      const { chain } = files['manifest.json'];
      const form = random.pick<string>(chain.slice(1))!;
      files['manifest.json'].chain = chain.filter((each: string) => each !== form);
      return { file: `modules/${form}.json`, at: [''] };
    },
  },
  {
    kind: 'a language whose file is absent',
    apply(files, random) {
      const language = random.pick<string>(files['manifest.json'].languages)!;
      delete files[`texts/${language}.json`];
      return { file: `texts/${language}.json`, at: [''] };
    },
  },
];

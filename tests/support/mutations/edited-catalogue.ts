import type { Json, Mutation, Random } from './mutation.ts';

const crimes = (files: Json): Json[] => files['crime-types.json'].crimes;
const CATALOGUE = 'crime-types.json';
const MANIFEST = 'manifest.json';

/** Changes one of the crimes that qualify. */
function atCrime(kind: string, qualifies: (crime: Json) => unknown, change: (crime: Json) => void): Mutation {
  return {
    kind,
    apply(files, random) {
      const crime = random.pick(crimes(files).filter(qualifies));
      if (!crime) return undefined;
      change(crime);
      return { file: CATALOGUE, at: [crime.key, `crimes[${crimes(files).indexOf(crime)}]`] };
    },
  };
}

/** Changes the manifest at one place. */
function atManifest(kind: string, at: string, change: (content: Json, random: Random) => void): Mutation {
  return {
    kind,
    apply(files, random) {
      change(files[MANIFEST], random);
      return { file: MANIFEST, at: [at] };
    },
  };
}

/** What happens when the catalogue and the manifest are edited by hand. */
export const editedCatalogueMutations: Mutation[] = [
  atManifest('a form twice in the chain', 'chain', ({ chain }, random) => chain.push(random.pick(chain))),
  atManifest('an empty chain', 'chain', (content) => {
    content.chain = [];
  }),
  atManifest('a language twice', 'languages', ({ languages }, random) => languages.push(random.pick(languages))),
  atManifest('a pack twice', 'packs', ({ packs }, random) => packs.push({ ...random.pick<Json>(packs) })),
  atManifest('a pack that nothing heeds', 'packs.tourism', ({ packs }) => packs.push({ key: 'tourism', active: true })),
  atManifest('amounts that are impossible before they are unusual', 'money.unusual_', ({ money }) => {
    money.impossible = 1000;
  }),
  atManifest('a state twice', 'states', ({ states }) => states.push(states[0])),
  atManifest('an authority twice', 'reportingBodies', ({ reportingBodies }, random) =>
    reportingBodies.push(random.pick(reportingBodies)),
  ),
  atManifest('more forms for a crime than for an interview', 'details', ({ details }) => {
    details.perCrime = details.perInterview + 1;
  }),
  atManifest('a complaint made with an authority that does not exist', 'formalComplaintIs', (content) => {
    content.formalComplaintIs = 'prosecutors';
  }),
  atManifest('a definition that nothing uses', 'definitions.armed', ({ definitions }) => {
    definitions.armed = "{of_weapon} = 'yes'";
  }),
  atManifest('a definition that uses itself', 'definitions', ({ definitions }, random) => {
    const name = random.pick(Object.keys(definitions))!;
    definitions[name] += ` or @${name}`;
  }),
  atManifest('a definition with a misspelt name', 'definitions', ({ definitions }, random) => {
    const name = random.pick(Object.keys(definitions))!;
    definitions[name] = definitions[name].replace(/\{(\w+)\}/, '@$1');
  }),
  atCrime(
    'a rule on a definition that does not exist',
    ({ iccs }) => iccs.rules.length > 0,
    (crime) => {
      crime.iccs.rules[0].when = '@force';
    },
  ),
  atManifest('a state without its name in a language', 'states', ({ states, languages }, random) => {
    delete states[0].name[random.pick<string>(languages)!];
  }),
  atManifest('a series from a crime that does not exist', 'sdg', ({ sdg }, random) => {
    const series = random.pick<Json>(sdg.filter(({ source }: Json) => source.crimes))!;
    series.source.crimes.push('mugging');
  }),
  atCrime(
    'a pack that does not exist',
    ({ pack }) => pack,
    (crime) => {
      crime.pack += '_2';
    },
  ),
  atCrime(
    'a crime of a pack without it',
    ({ tier }) => tier === 'pack',
    (crime) => {
      delete crime.pack;
    },
  ),
  atCrime(
    'a gate on a name that does not exist',
    ({ gate }) => gate,
    (crime) => {
      crime.gate = crime.gate.replace(/\{(\w+)\}/, '{$1_now}');
    },
  ),
  atCrime(
    'a level that does not exist',
    () => true,
    (crime) => {
      crime.level = 'dwelling';
    },
  ),
  atCrime(
    'a chapter that ICCS does not have',
    () => true,
    (crime) => {
      crime.iccs.code = `12${crime.iccs.code.slice(2)}`;
    },
  ),
  atCrime(
    'a class that ICCS does not have in its section',
    () => true,
    (crime) => {
      crime.iccs.code = `${crime.iccs.code.slice(0, 2)}99`;
    },
  ),
  atCrime(
    'a rule that gives the code of the crime itself',
    ({ iccs }) => iccs.rules.length > 0,
    (crime) => {
      crime.iccs.rules.at(-1).code = crime.iccs.code;
    },
  ),
  atCrime(
    'people at risk by a name that does not exist',
    ({ atRisk }) => atRisk,
    (crime) => {
      crime.atRisk = crime.atRisk.replace(/\{(\w+)\}/, '{$1_now}');
    },
  ),
  atCrime(
    'a place that the crime says twice',
    ({ place }) => place?.without,
    (crime) => {
      crime.place.without.push(crime.place.without[0]);
    },
  ),
];

import type { Json } from '../../edit/json.ts';

/** The key of the one crime that a catalogue must have; it is not asked. */
const NO_CRIME = 'not_asked';

/** Words that a questionnaire says in every language, in the languages that have them. */
const WORDS: Readonly<
  Record<
    string,
    Readonly<Record<'dk' | 'refused' | 'na' | 'other' | 'specify' | 'yes' | 'no' | 'more' | 'ok' | 'wrong', string>>
  >
> = {
  en: {
    dk: 'Don’t know',
    refused: 'Prefers not to answer',
    na: 'Does not apply',
    other: 'Other',
    specify: 'Which other?',
    yes: 'Yes',
    no: 'No',
    more: 'Is there another one?',
    ok: 'OK',
    wrong: 'This answer does not fit. Ask again and correct it.',
  },
  es: {
    dk: 'No sabe',
    refused: 'Prefiere no responder',
    na: 'No aplica',
    other: 'Otro',
    specify: '¿Cuál otro?',
    yes: 'Sí',
    no: 'No',
    more: '¿Hay otro más?',
    ok: 'De acuerdo',
    wrong: 'Esta respuesta no es posible. Pregunte otra vez y corríjala.',
  },
  pt: {
    dk: 'Não sabe',
    refused: 'Prefere não responder',
    na: 'Não se aplica',
    other: 'Outro',
    specify: 'Qual outro?',
    yes: 'Sim',
    no: 'Não',
    more: 'Há mais um?',
    ok: 'De acordo',
    wrong: 'Esta resposta não é possível. Pergunte de novo e corrija.',
  },
  fr: {
    dk: 'Ne sait pas',
    refused: 'Préfère ne pas répondre',
    na: 'Sans objet',
    other: 'Autre',
    specify: 'Lequel ?',
    yes: 'Oui',
    no: 'Non',
    more: 'Y en a-t-il un autre ?',
    ok: 'D’accord',
    wrong: 'Cette réponse n’est pas possible. Redemandez et corrigez-la.',
  },
};

/** The words in a language; in English where there are none. */
export function wordsAdded(language: string): (typeof WORDS)[string] {
  return WORDS[language.slice(0, 2)] ?? WORDS.en!;
}

/**
 * What a questionnaire needs besides its forms: a manifest, and a catalogue with one crime that nobody is asked about.
 * Without a roster the programs need no variable, so that any form can be interviewed; there are no figures on crime.
 */
export function skeletonManifest(about: { id: string; languages: readonly string[]; chain: readonly string[] }): Json {
  return {
    id: about.id,
    version: '1.0.0',
    note: 'imported',
    languages: about.languages,
    defaultLanguage: about.languages[0]!,
    referencePeriod: { type: 'rolling_months', months: 12 },
    details: { rule: 'most_recent', perCrime: 5, perInterview: 12 },
    selection: { method: 'seeded_random', minimumAge: 18 },
    chain: about.chain,
    reportingBodies: [],
    formalComplaintIs: 'police',
    fills: {},
  };
}

/** A catalogue with one crime that is not in use: replace it, or add crimes to it. */
export function skeletonCrimes(id: string): Json {
  return {
    catalogue: id,
    crimes: [
      {
        code: 'C01',
        key: NO_CRIME,
        tier: 'core',
        active: false,
        level: 'person',
        iccs: { code: '0401', rules: [] },
        attempts: 'included',
        unitOfCount: 'incident',
        ownerQuestion: false,
        presence: 'ask',
        violence: 'ask',
        property: true,
        confidence: 'low',
      },
    ],
    eventSets: [],
  };
}

/** The texts of that crime. */
export function skeletonCrimeTexts(): Json {
  const text = 'not asked';
  return { [NO_CRIME]: { name: text, short: text, screener: text, times: text } };
}

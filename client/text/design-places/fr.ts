import type { DesignPlaceTexts } from './design-place-texts.ts';

export const placesInFrench: DesignPlaceTexts = {
  things: {
    form: (name) => `Formulaire ${name}`,
    screen: (name) => `Écran ${name}`,
    question: (name) => `Question ${name}`,
    edit: (name) => `Contrôle ${name}`,
    crime: (name) => `Infraction ${name}`,
    list: (name) => `Liste ${name}`,
    code: (name) => `Élément ${name}`,
    definition: (name) => `Condition ${name}`,
    pack: (name) => `Module optionnel ${name}`,
    authority: (name) => `Autorité ${name}`,
    scenario: (title) => `Scénario « ${title} »`,
    mapping: (version) => `Correspondance avec ${version}`,
  },
  settings: 'Réglages',
  comment: 'Commentaire',
  stateOf: (text) => `État de la traduction : ${text}`,
  of: ({ thing, part }) => `${thing} : ${part}`,
  inLanguage: ({ text, language }) => `${text} (${language})`,
  inside: ({ thing, holder }) => `${thing} (${holder})`,
};

import type { DesignPlaceTexts } from './design-place-texts.ts';

export const placesInPortuguese: DesignPlaceTexts = {
  things: {
    form: (name) => `Formulário ${name}`,
    screen: (name) => `Tela ${name}`,
    question: (name) => `Pergunta ${name}`,
    edit: (name) => `Validação ${name}`,
    crime: (name) => `Crime ${name}`,
    list: (name) => `Lista ${name}`,
    code: (name) => `Opção ${name}`,
    definition: (name) => `Condição ${name}`,
    pack: (name) => `Pacote ${name}`,
    authority: (name) => `Autoridade ${name}`,
    scenario: (title) => `Cenário “${title}”`,
    mapping: (version) => `Correspondência com ${version}`,
  },
  settings: 'Ajustes',
  comment: 'Comentário',
  stateOf: (text) => `Estado da tradução: ${text}`,
  of: ({ thing, part }) => `${thing}: ${part}`,
  inLanguage: ({ text, language }) => `${text} (${language})`,
  inside: ({ thing, holder }) => `${thing} (${holder})`,
};

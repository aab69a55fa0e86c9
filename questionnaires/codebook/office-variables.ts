import type { Localized } from '../instrument/instrument.ts';

/** A variable of the incident records that no question asks: how the event was screened, and what the office made of it. */
export interface OfficeVariable {
  name: 'crime_screened' | 'crime_coded' | 'iccs' | 'coded_by_office';
  label: Localized;
}

const LABELS: Record<OfficeVariable['name'], Record<'en' | 'es' | 'pt' | 'fr', string>> = {
  crime_screened: {
    en: 'Crime under which the event was screened; never changed',
    es: 'Delito con el que se captó el evento; nunca se cambia',
    pt: 'Crime com que o evento foi captado; nunca se muda',
    fr: 'Délit sous lequel l’événement a été capté ; jamais changé',
  },
  crime_coded: {
    en: 'Crime that the office gave the event; blank where nothing is decided',
    es: 'Delito que la oficina dio al evento; vacío donde nada se ha decidido',
    pt: 'Crime que o escritório deu ao evento; vazio onde nada foi decidido',
    fr: 'Délit que le bureau a donné à l’événement ; vide si rien n’est décidé',
  },
  iccs: {
    en: 'ICCS 2015 code: the office’s, otherwise the one of the rules',
    es: 'Código ICCS 2015: el de la oficina; si no, el de las reglas',
    pt: 'Código ICCS 2015: o do escritório; senão, o das regras',
    fr: 'Code ICCS 2015 : celui du bureau, sinon celui des règles',
  },
  coded_by_office: {
    en: 'Where crime and code come from: derived = by the rules, confirmed = the office says the same, changed = it says otherwise',
    es: 'De dónde vienen delito y código: derived = por las reglas, confirmed = la oficina dice lo mismo, changed = dice otra cosa',
    pt: 'De onde vêm crime e código: derived = pelas regras, confirmed = o escritório diz o mesmo, changed = diz outra coisa',
    fr: 'D’où viennent délit et code : derived = selon les règles, confirmed = le bureau dit de même, changed = il dit autre chose',
  },
};

/** The variables of office coding in the languages asked for; in English where there is no text. */
export function officeVariables(languages: readonly string[]): OfficeVariable[] {
  return Object.entries(LABELS).map(([name, texts]) => ({
    name: name as OfficeVariable['name'],
    label: Object.fromEntries(
      languages.map((language) => [language, texts[language as keyof typeof texts] ?? texts.en] as const),
    ),
  }));
}

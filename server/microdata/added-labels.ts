/** Names of the columns that the product adds to record files. */
export type AddedName =
  | 'household'
  | 'person'
  | 'member'
  | 'incident'
  | 'stratum'
  | 'psu'
  | 'area'
  | 'state'
  | 'version'
  | 'weight_household'
  | 'weight_person'
  | 'weight_incident'
  | 'design_weight_household'
  | 'design_weight_person'
  | 'selected'
  | 'in_scope'
  | 'crime'
  | 'crime_screened'
  | 'crime_coded'
  | 'iccs'
  | 'iccs_said'
  | 'iccs_coded'
  | 'coded_by_office'
  | 'office_decision'
  | 'also_household'
  | 'form'
  | 'times'
  | 'forms';

/** What each of them holds, in the languages of the product. */
export const ADDED_LABELS: Readonly<Record<AddedName, Readonly<Record<string, string>>>> = {
  household: {
    es: 'Número del hogar en este archivo',
    en: 'Number of the household in this file',
    pt: 'Número do domicílio neste arquivo',
    fr: 'Numéro du ménage dans ce fichier',
  },
  person: {
    es: 'Número de la persona entrevistada en este archivo',
    en: 'Number of the person interviewed in this file',
    pt: 'Número da pessoa entrevistada neste arquivo',
    fr: 'Numéro de la personne interrogée dans ce fichier',
  },
  member: {
    es: 'Número del integrante del hogar en este archivo',
    en: 'Number of the household member in this file',
    pt: 'Número do morador neste arquivo',
    fr: 'Numéro du membre du ménage dans ce fichier',
  },
  incident: {
    es: 'Número del hecho en este archivo',
    en: 'Number of the incident in this file',
    pt: 'Número do fato neste arquivo',
    fr: 'Numéro du fait dans ce fichier',
  },
  stratum: {
    es: 'Estrato del diseño, con un nombre que no dice dónde',
    en: 'Design stratum, under a name that does not tell where',
    pt: 'Estrato do desenho, com um nome que não diz onde',
    fr: 'Strate du plan, sous un nom qui ne dit pas où',
  },
  psu: {
    es: 'Unidad primaria de muestreo, con un nombre que no dice dónde',
    en: 'Primary sampling unit, under a name that does not tell where',
    pt: 'Unidade primária de amostragem, com um nome que não diz onde',
    fr: 'Unité primaire d’échantillonnage, sous un nom qui ne dit pas où',
  },
  area: {
    es: 'Ámbito de la vivienda',
    en: 'Kind of area of the dwelling',
    pt: 'Tipo de área da moradia',
    fr: 'Type de zone du logement',
  },
  state: {
    es: 'Estado o provincia de residencia',
    en: 'State or province of residence',
    pt: 'Estado ou província de residência',
    fr: 'État ou province de résidence',
  },
  version: {
    es: 'Versión del cuestionario',
    en: 'Version of the questionnaire',
    pt: 'Versão do questionário',
    fr: 'Version du questionnaire',
  },
  weight_household: {
    es: 'Factor de expansión del hogar',
    en: 'Weight of the household',
    pt: 'Peso amostral do domicílio',
    fr: 'Poids du ménage',
  },
  weight_person: {
    es: 'Factor de expansión de la persona',
    en: 'Weight of the person',
    pt: 'Peso amostral da pessoa',
    fr: 'Poids de la personne',
  },
  weight_incident: {
    es: 'Factor de expansión del hecho; 0 si no cuenta',
    en: 'Weight of the incident; 0 where it does not count',
    pt: 'Peso amostral do fato; 0 se não conta',
    fr: 'Poids du fait ; 0 s’il ne compte pas',
  },
  design_weight_household: {
    es: 'Peso de diseño del hogar, antes de los ajustes',
    en: 'Design weight of the household, before adjustments',
    pt: 'Peso de desenho do domicílio, antes dos ajustes',
    fr: 'Poids de sondage du ménage, avant redressement',
  },
  design_weight_person: {
    es: 'Peso de diseño de la persona, antes de los ajustes',
    en: 'Design weight of the person, before adjustments',
    pt: 'Peso de desenho da pessoa, antes dos ajustes',
    fr: 'Poids de sondage de la personne, avant redressement',
  },
  selected: {
    es: 'Es la persona seleccionada',
    en: 'Is the person selected',
    pt: 'É a pessoa selecionada',
    fr: 'Est la personne sélectionnée',
  },
  in_scope: {
    es: 'El hecho cuenta en las cifras',
    en: 'The incident counts in the figures',
    pt: 'O fato conta nos números',
    fr: 'Le fait compte dans les chiffres',
  },
  crime: {
    es: 'Delito con el que cuenta el hecho',
    en: 'Crime that the incident counts as',
    pt: 'Crime com que o fato conta',
    fr: 'Infraction sous laquelle le fait compte',
  },
  crime_screened: {
    es: 'Delito por cuya pregunta se supo del hecho',
    en: 'Crime by whose question the incident was found',
    pt: 'Crime por cuja pergunta se soube do fato',
    fr: 'Infraction dont la question a révélé le fait',
  },
  crime_coded: {
    es: 'Delito según la codificación de la oficina',
    en: 'Crime as the office coded it',
    pt: 'Crime segundo a codificação do escritório',
    fr: 'Infraction selon le codage du bureau',
  },
  iccs: {
    es: 'Código de la ICCS 2015',
    en: 'ICCS 2015 code',
    pt: 'Código da ICCS 2015',
    fr: 'Code ICCS 2015',
  },
  iccs_said: {
    es: 'Código ICCS 2015 que dan las respuestas, sin la oficina',
    en: 'ICCS 2015 code that the answers give, without the office',
    pt: 'Código ICCS 2015 que as respostas dão, sem o escritório',
    fr: 'Code ICCS 2015 que donnent les réponses, sans le bureau',
  },
  iccs_coded: {
    es: 'Código ICCS 2015 que dio la oficina',
    en: 'ICCS 2015 code that the office gave',
    pt: 'Código ICCS 2015 que o escritório deu',
    fr: 'Code ICCS 2015 que le bureau a donné',
  },
  office_decision: {
    es: 'Lo que la oficina decidió del hecho: un delito, ninguno, o repetido',
    en: 'What the office decided of the incident: a crime, none, or a repeated one',
    pt: 'O que o escritório decidiu do fato: um crime, nenhum, ou repetido',
    fr: 'Ce que le bureau a décidé du fait : une infraction, aucune, ou un fait répété',
  },
  coded_by_office: {
    es: 'De dónde vienen el delito y el código',
    en: 'Where crime and code come from',
    pt: 'De onde vêm o crime e o código',
    fr: 'D’où viennent l’infraction et le code',
  },
  also_household: {
    es: 'El hecho es también del hogar: en los totales cuenta solo allí',
    en: 'The incident is the household’s too: in totals it counts there alone',
    pt: 'O fato é também do domicílio: nos totais conta só ali',
    fr: 'Le fait est aussi celui du ménage : dans les totaux il ne compte que là',
  },
  form: {
    es: 'Número de su formulario entre los del delito; 0 sin formulario',
    en: 'Number of its form among those of the crime; 0 without a form',
    pt: 'Número do seu formulário entre os do crime; 0 sem formulário',
    fr: 'Numéro de son formulaire parmi ceux de l’infraction ; 0 sans formulaire',
  },
  times: {
    es: 'Hechos del delito que cuentan para esta persona u hogar',
    en: 'Incidents of the crime that count for this person or household',
    pt: 'Fatos do crime que contam para esta pessoa ou domicílio',
    fr: 'Faits de l’infraction qui comptent pour cette personne ou ce ménage',
  },
  forms: {
    es: 'Formularios que hay para ellos',
    en: 'Forms that there are for them',
    pt: 'Formulários que há para eles',
    fr: 'Formulaires qui existent pour eux',
  },
};
